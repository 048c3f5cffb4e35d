import type { Amount } from './amount.ts';

const pieces = ({ value, text }: Amount) => (value === 1 ? '1 piece' : `${text} pieces`);

/** How much there is, and how new the numbers are. */
export const stockLabels = {
  level: {
    ok: 'In stock',
    low: 'Low',
    critical: 'Running out',
    out: 'Out of stock',
    unwatched: 'Not watched',
  },

  connection: {
    connecting: 'Connecting',
    live: 'Live',
    polling: 'Checking regularly',
    offline: 'Offline',
  },
  connectionHint: {
    connecting: 'Numbers may be a little old.',
    live: 'Changes by others show at once.',
    polling: 'Changes by others show after a few seconds.',
    offline: 'Changes by others do not show.',
  },

  stock: {
    heading: 'Stock',
    stock: 'On hand',
    available: 'Available',
    reserved: 'Reserved',
    backordered: 'Backordered',
    threshold: 'Reorder at',
    noThreshold: 'Not set',
    updated: 'Last updated',
    loading: 'Loading stock',
    /** Read out and shown where a number is not known. */
    unknown: '–',
    pending: 'Saving …',
    stale: 'May be out of date',
  },

  lowStock: {
    out: 'Nothing is available.',
    left: (available: Amount) => `${pieces(available)} available.`,
    threshold: (threshold: Amount) => `Reorder at ${threshold.text}.`,
    restock: 'Restock',
  },

  chart: {
    heading: 'Stock over time',
    stock: 'On hand',
    reserved: 'Reserved',
    threshold: 'Reorder at',
    summary: (c: { changes: Amount; first: string; last: string; low: Amount; high: Amount; now: Amount }) =>
      `${c.changes.value === 1 ? '1 change' : `${c.changes.text} changes`} from ${c.first} to ${c.last}: ` +
      `between ${c.low.text} and ${c.high.text}, ${c.now.text} at the end.`,
    table: 'Show as a table',
    time: 'Time',
    empty: 'The chart begins with the first change.',
  },

  products: {
    heading: 'Products',
    search: 'Search products',
    searchHint: 'Name or number',
    clear: 'Clear search',
    lowOnly: 'Low only',
    name: 'Product',
    level: 'Level',
    stock: 'On hand',
    available: 'Available',
    reserved: 'Reserved',
    threshold: 'Reorder at',
    count: (shown: Amount, total: Amount) =>
      shown.value === total.value
        ? `${total.value === 1 ? '1 product' : `${total.text} products`}`
        : `${shown.text} of ${total.value === 1 ? '1 product' : `${total.text} products`}`,
    low: (low: Amount) => (low.value === 0 ? 'none is low' : `${low.text} low`),
    loading: 'Loading products',
    more: 'Show more',
    loadingMore: 'Loading …',
    partly: 'Not all products are loaded; the search looks at those that are.',
    firstOnes: 'These are the first; the search looks at all products.',
    noneFound: (search: string) => `No product matches “${search}”.`,
    noneLowFound: (search: string) => `No low product matches “${search}”.`,
    noneLow: 'No product is low.',
    empty: 'There are no products yet.',
  },
};
