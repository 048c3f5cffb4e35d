import type { Amount, Step } from './amount.ts';

const pieces = ({ value, text }: Amount) => (value === 1 ? '1 piece' : `${text} pieces`);

/** What a person does to stock. */
export const changeLabels = {
  /** By the codes that are sent; any other reason is shown as it was written. */
  reasons: {
    restock: 'Restock from supplier',
    warehouse_transfer: 'Warehouse transfer',
    damaged: 'Damaged goods',
    return: 'Customer return',
    audit: 'Inventory audit',
    set_minimum_stock: 'Set to the usual level',
    manual_adjustment: 'No reason given',
    undo: 'Undo',
    // What other clients of the API send for the same.
    quick_restock: 'Restock from supplier',
    damaged_goods: 'Damaged goods',
    reservation_expired: 'Reservation expired',
    // What the SDK says unless it is told a reason.
    order_reservation: 'For an order',
    reservation_extended: 'Held for longer',
    order_cancelled: 'No longer needed',
    sale_fulfillment: 'Sold',
  } as Readonly<Record<string, string>>,

  /** Why a change is not sent. */
  refusals: {
    'insufficient-stock': (stock: Amount) =>
      stock.value === 0
        ? 'There is nothing in stock to take out.'
        : `Only ${pieces(stock)} in stock: no more can be taken out.`,
    'below-reserved': (reserved: Amount) =>
      `${pieces(reserved)} ${reserved.value === 1 ? 'is' : 'are'} reserved: stock cannot fall below ${reserved.text}.`,
    'max-stock': (limit: Amount) => `A product can have ${pieces(limit)} at most.`,
    'max-single-adjustment': (limit: Amount) => `One change can move ${pieces(limit)} at most.`,
  },

  change: {
    /** How "100 → 110" is read out: an arrow has no sound. */
    spokenStep: ({ from, to }: Step) => `from ${from.text} to ${to.text}`,
    unchanged: 'No change',
    largeFall: (taken: Amount, share: string) => `Takes out ${pieces(taken)}, ${share} of the stock.`,
    undo: 'Undo',
    undoing: 'Undoing …',
    /** What undo comes to, where others have changed the stock since. */
    undoNow: ({ from, to }: Step) => `It is ${from.text} now, and undo makes it ${to.text}.`,
    undoRefused: (why: string) => `It cannot be undone now. ${why}`,
    changed: ({ from, to }: Step) => `Stock changed from ${from.text} to ${to.text}.`,
  },

  quickActions: {
    heading: 'Quick actions',
    increment: (quantity: Amount) => `+${quantity.text}`,
    decrement: (quantity: Amount) => `−${quantity.text}`,
    set: (quantity: Amount) => `Set to ${quantity.text}`,
    /** The second line of a button, by its reason; that of `reasons` unless there is one here. */
    hints: {
      restock: 'Restock',
      damaged: 'Damage',
      set_minimum_stock: 'Usual level',
    } as Readonly<Record<string, string>>,
    pending: 'Saving …',
  },

  confirm: {
    title: ({ from, to }: Step) => `Change stock from ${from.text} to ${to.text}?`,
    apply: {
      increment: (quantity: Amount) => `Add ${quantity.text}`,
      decrement: (quantity: Amount) => `Take out ${quantity.text}`,
      set: (quantity: Amount) => `Set to ${quantity.text}`,
    },
    cancel: (stock: Amount) => `Keep ${stock.text}`,
  },

  form: {
    heading: 'Adjust stock',
    operation: 'What happened',
    increment: 'Add',
    decrement: 'Take out',
    set: 'Set to',
    quantity: {
      increment: 'Pieces to add',
      decrement: 'Pieces to take out',
      set: 'New stock',
    },
    reason: 'Reason',
    noReason: 'No reason',
    otherReason: 'Other …',
    reasonText: 'Reason in your words',
    notes: 'Notes',
    optional: 'optional',
    preview: 'Stock afterwards',
    previewWaits: 'Enter a quantity',
    previewRefused: 'Not possible',
    submit: 'Update stock',
    pending: 'Saving …',
    /** By what is wrong with the text. */
    quantityProblems: {
      empty: 'Enter how many pieces.',
      negative: 'Enter a number without a minus. To lower the stock, choose “Take out”.',
      fraction: 'Enter whole pieces, without a decimal point.',
      separator: 'Enter the number without separators: 1500, not 1,500.',
      'foreign-digits': 'Enter the number with the digits 0 to 9.',
      'not-a-number': 'Enter whole pieces with the digits 0 to 9 only.',
      'too-large': 'This number is too large.',
      zero: 'Enter at least 1.',
    },
    reasonEmpty: 'Say the reason, or choose one from the list.',
    tooLong: (over: Amount, limit: Amount) =>
      `${over.value === 1 ? '1 character' : `${over.text} characters`} too long: ${limit.text} fit.`,
  },
};
