import type { Amount } from './amount.ts';

/** What happened to stock before. */
export const historyLabels = {
  history: {
    heading: 'History',
    loading: 'Loading history',
    empty: 'Nothing has changed yet.',
    emptyHint: 'Each change of this product will be listed here, with who made it and why.',
    shown: (shown: Amount, total: Amount) => `${shown.text} of ${total.text} changes`,
    shownOnly: (shown: Amount) => (shown.value === 1 ? '1 change' : `${shown.text} changes`),
    more: 'Show older changes',
    loadingMore: 'Loading …',
    end: 'This is the first change.',
    stock: 'Stock',
    reserved: 'Reserved',
    by: (who: string) => `by ${who}`,
    notes: 'Notes',
    details: (entry: string) => `Details: ${entry}`,
    entryId: 'Change',
    adjustmentId: 'Adjustment',
    orderId: 'Order',
    reservationId: 'Reservation',
    location: 'Location',
    batch: 'Batch',
    cost: 'Cost per piece',
    copy: (what: string) => `Copy ${what}`,
    copied: 'Copied',
    today: 'Today',
    yesterday: 'Yesterday',
  },

  /** What an entry says first; the quantity is that of the change. */
  entry: {
    received: (quantity: Amount) => `Received ${quantity.text}`,
    added: (quantity: Amount) => `Added ${quantity.text}`,
    removed: (quantity: Amount) => `Took out ${quantity.text}`,
    unchanged: 'Nothing moved',
    counted: (stock: Amount) => `Set to ${stock.text}`,
    reserved: (quantity: Amount) => `Reserved ${quantity.text}`,
    renewed: 'Reservation renewed',
    released: (quantity: Amount) => `Released ${quantity.text}`,
    expired: (quantity: Amount) => `Reservation of ${quantity.text} expired`,
    shipped: (quantity: Amount) => `Shipped ${quantity.text}`,
    backordered: (quantity: Amount) => `Backordered ${quantity.text}`,
    backorderFilled: (quantity: Amount) => `Filled a backorder of ${quantity.text}`,
    settings: 'Settings changed',
  },
};
