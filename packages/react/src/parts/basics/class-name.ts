/** The classes of a part's outermost element: `onhand` brings the theme. */
export function toClassName(part: string, own: string | undefined): string {
  return `onhand onhand-${part}${own === undefined ? '' : ` ${own}`}`;
}
