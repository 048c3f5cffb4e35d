/** The folder of this package, from its sources as well as from its build: both are one level below it. */
export const packageFolder = new URL('../', import.meta.url);
