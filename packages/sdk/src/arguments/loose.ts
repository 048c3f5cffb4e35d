/** What may be left out, also by saying `undefined`. */
export type Loose<Settings> = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };
