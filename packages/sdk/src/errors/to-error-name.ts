/** The name of the class that has this code: `max-stock` is `MaxStockError`. */
export function toErrorName(code: string): string {
  return `${code.replace(/(?:^|-)(.)/g, (_, initial: string) => initial.toUpperCase())}Error`;
}
