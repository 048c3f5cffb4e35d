import picocolors from 'picocolors';

/** How words are coloured; none of them does anything where there are no colours. */
export type Colors = ReturnType<typeof picocolors.createColors>;

export const createColors: (enabled: boolean) => Colors = picocolors.createColors;
