import {
  ConflictNotice,
  EmptyPanel,
  LoadingPanel,
  ProblemNotice,
  type ProblemNoticeProps,
} from '../src/index.ts';
import { createInventory } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'States', component: ProblemNotice } satisfies Meta<ProblemNoticeProps>;

type ProblemStory = Story<ProblemNoticeProps>;
const onRetry = () => {};

export const Loading: ProblemStory = { render: () => <LoadingPanel /> };
export const Empty: ProblemStory = {
  render: () => <EmptyPanel title="Nothing has changed yet.">Each change will be listed here.</EmptyPanel>,
};
export const Failed: ProblemStory = {
  args: {
    problem: {
      kind: 'failed',
      message: 'The server failed to answer (500).',
      requestId: 'req_01HZX4',
      retryable: true,
    },
    onRetry,
  },
};
export const Missing: ProblemStory = { args: { problem: { kind: 'missing', what: 'product' } } };
export const Forbidden: ProblemStory = { args: { problem: { kind: 'forbidden', permission: 'adjust' } } };
export const SignedOut: ProblemStory = { args: { problem: { kind: 'signed-out' }, onSignIn: () => {} } };
export const Offline: ProblemStory = { args: { problem: { kind: 'offline' }, onRetry } };
export const RateLimited: ProblemStory = {
  args: { problem: { kind: 'rate-limited', because: 'quota', seconds: 40 }, secondsLeft: 27, onRetry },
};
export const RateLimitIsOver: ProblemStory = {
  args: { problem: { kind: 'rate-limited', because: 'quota', seconds: 40 }, secondsLeft: 0, onRetry },
};
export const Overloaded: ProblemStory = {
  args: { problem: { kind: 'rate-limited', because: 'overloaded', seconds: 5 }, onRetry },
};
export const UnknownOutcome: ProblemStory = {
  args: { problem: { kind: 'unknown-outcome', idempotencyKey: 'key_1' }, onRetry, onDismiss: () => {} },
};
export const MakingSure: ProblemStory = {
  args: { problem: { kind: 'unknown-outcome', idempotencyKey: 'key_1' }, onRetry, isPending: true },
};
export const Invalid: ProblemStory = {
  args: {
    problem: {
      kind: 'invalid-input',
      field: undefined,
      message: 'Fifty changes were made today; no more can be.',
      rule: { name: 'limit' },
    },
    onDismiss: () => {},
  },
};

const conflict = {
  adjustment: { operation: 'increment', quantity: 10 },
  seen: createInventory({ stock: 110 }),
  current: createInventory({ stock: 95 }),
  onApplyAnyway: () => {},
  onDiscard: () => {},
} as const;

export const Conflict: ProblemStory = { render: () => <ConflictNotice {...conflict} /> };
export const ConflictApplying: ProblemStory = { render: () => <ConflictNotice {...conflict} isPending /> };
export const ConflictOfAnotherKind: ProblemStory = {
  render: () => <ConflictNotice {...conflict} current={createInventory({ stock: 110, reserved: 20 })} />,
};
