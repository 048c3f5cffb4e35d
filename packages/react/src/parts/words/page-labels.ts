import type { Permission } from '@onhand/sdk';
import type { Amount, Step } from './amount.ts';

const permissions: Readonly<Record<Permission, string>> = {
  view: 'see the stock',
  adjust: 'change the stock',
  reserve: 'reserve stock',
  bulk_update: 'change many products at once',
  history_view: 'see the history',
};

const seconds = ({ value, text }: Amount) => (value === 1 ? '1 second' : `${text} seconds`);

/** The frame of the page, and what it says when it cannot do what it should. */
export const pageLabels = {
  page: {
    back: 'All products',
    refresh: 'Refresh',
    refreshing: 'Refreshing …',
    productId: 'Product number',
  },

  dialog: {
    cancel: 'Cancel',
  },

  notifications: {
    region: 'Notifications',
    dismiss: 'Dismiss',
    tone: { success: 'Done', info: 'Note', warning: 'Warning', error: 'Error' },
  },

  problems: {
    retry: 'Try again',
    dismiss: 'Close',
    loading: 'Loading',

    missingTitle: {
      product: 'There is no such product',
      reservation: 'There is no such reservation',
      other: 'It is not there',
    },
    missing: 'It may have been removed, or the address is wrong.',

    forbiddenTitle: 'You may not do this',
    forbidden: (permission: Permission) =>
      `Your account may not ${permissions[permission]}. Ask an administrator if you need to.`,

    signedOutTitle: 'You are signed out',
    signedOut: 'Nothing was changed. Sign in again to go on.',
    signIn: 'Sign in',

    conflictTitle: 'Someone changed this',
    /** What was seen and what is there now. */
    conflict: ({ from, to }: Step) =>
      from.value === to.value
        ? `Stock is still ${to.text}, but other things changed.`
        : `Stock was ${from.text}, and is ${to.text} now.`,
    conflictNoStep:
      'What you saw is no longer true, and nothing was changed. Look at the numbers and try again.',
    conflictAsk: (to: Amount) => `Your change would make it ${to.text}. Apply it anyway?`,
    applyAnyway: 'Apply anyway',
    discard: 'Discard my change',

    offlineTitle: 'No connection',
    offline: 'The server cannot be reached. Nothing was changed; the numbers may be old.',

    rateLimitedTitle: { quota: 'Too many changes at once', overloaded: 'The server is busy' },
    rateLimited: (left: Amount) =>
      left.value > 0
        ? `Nothing was changed. You can try again in ${seconds(left)}.`
        : 'Nothing was changed. You can try again now.',

    unknownTitle: 'It is not certain whether this was saved',
    unknown: 'The answer did not arrive. Checking is safe: the change is never made twice.',
    check: 'Check now',
    checking: 'Checking …',

    invalidTitle: 'This cannot be done',
    failedTitle: 'Something went wrong',
    requestId: 'Request',
  },
};
