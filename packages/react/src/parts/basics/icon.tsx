/** Drawn on 20 by 20, as lines in the colour of the text. */
const paths = {
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  warning: 'M10 3.5l7 12.5H3zM10 8.5v3.5M10 14.1v.1',
  critical: 'M10 3a7 7 0 100 14 7 7 0 000-14zM10 6.5v4.5M10 13.6v.1',
  out: 'M10 3a7 7 0 100 14 7 7 0 000-14zM5.2 5.2l9.6 9.6',
  unwatched: 'M5 10h10',
  refresh: 'M16 10a6 6 0 11-1.8-4.3M16 3v3.5h-3.5',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 010 9H8',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  search: 'M9 4a5 5 0 100 10A5 5 0 009 4zM13 13l3.5 3.5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  arrow: 'M3.5 10h13M12 5.5l4.5 4.5-4.5 4.5',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  equals: 'M5 7.5h10M5 12.5h10',
  box: 'M3.5 6.5L10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5L10 10l6.5-3.5M10 10v7',
  lock: 'M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 016 0V9',
  person: 'M10 3.5a3 3 0 100 6 3 3 0 000-6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  offline: 'M3 3l14 14M4.2 8.5a9 9 0 013.3-1.9M10.5 6a9 9 0 015.3 2.5M6.8 11.3a5 5 0 013-1.4M10 15v.2',
  clock: 'M10 3a7 7 0 100 14 7 7 0 000-14zM10 6v4.2l2.8 1.8',
  question: 'M10 3a7 7 0 100 14 7 7 0 000-14zM8.1 8a1.95 1.95 0 113.1 1.6c-.7.5-1.2.9-1.2 1.8M10 13.8v.1',
  info: 'M10 3a7 7 0 100 14 7 7 0 000-14zM10 9.5v4M10 6.6v.1',
  people:
    'M7.5 4.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM2.5 16c.4-2.7 2.4-4 5-4s4.6 1.3 5 4M13 4.8a2.5 2.5 0 010 4.5M14.5 12.3c1.7.6 2.7 1.9 3 3.7',
  more: 'M4.5 7.5L10 13l5.5-5.5',
  gear: 'M4 6h8M15 6h1M4 14h1M8 14h8M12 4v4M5.5 12v4',
} as const;

export type IconName = keyof typeof paths;

/** Says nothing by itself: the word beside it does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="onhand-icon" data-icon={name} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
