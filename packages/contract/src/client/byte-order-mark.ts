/** What some editors and languages write before a text in UTF-8. JSON must not begin with it (RFC 8259, section 8.1). */
export const byteOrderMark = '\uFEFF';
