import type { Flag } from './flag.ts';
import { signatureFlags } from './token-flags.ts';

type Flags = Readonly<Record<string, Flag>>;

const listening = {
  port: { type: 'string', value: 'N', default: '8000', help: 'port to listen on; 0 takes any free one' },
  host: { type: 'string', value: 'H', default: '127.0.0.1', help: 'address to listen on' },
  'base-path': { type: 'string', value: 'P', default: '/api', help: 'where the API begins' },
  'trust-proxy': {
    type: 'string',
    value: 'N',
    default: '0',
    help: "proxies of yours before the server; the client's address is then the Nth last of X-Forwarded-For",
  },
  'cors-origin': {
    type: 'string',
    value: 'O',
    multiple: true,
    default: ['*'],
    help: 'origin of web pages that may call',
  },
} as const satisfies Flags;

const state = {
  products: {
    type: 'string',
    value: 'FILE',
    help: 'JSON array of {id, name, stock, reserved?, reorder_threshold?, backorder_allowed?, reservations?, backorders?}, or a .csv file with columns of all but the last two',
    otherwise: 'three products',
  },
  watch: {
    type: 'boolean',
    default: false,
    help: 'take over products that are new or changed in the file while the server runs; a changed one begins anew',
  },
  'audit-limit': {
    type: 'string',
    value: 'N',
    default: '1000000',
    help: 'audit records that are kept; the oldest give way',
  },
  'history-limit': {
    type: 'string',
    value: 'N',
    default: '1000000',
    help: 'history entries that are kept of each product; the oldest give way',
  },
} as const satisfies Flags;

const realtime = {
  'event-limit': {
    type: 'string',
    value: 'N',
    default: '10000',
    help: 'events that are kept for streams that go on where they broke off; the oldest give way',
  },
  'max-streams': {
    type: 'string',
    value: 'N',
    default: '10000',
    help: 'streams that can be open at a time',
  },
  'max-streams-per-user': {
    type: 'string',
    value: 'N',
    default: '100',
    help: 'streams that one user can have open at a time',
  },
} as const satisfies Flags;

const authentication = {
  ...signatureFlags,
  'jwks-url': {
    type: 'string',
    value: 'URL',
    help: 'where the keys of an identity provider are, in place of a secret',
    otherwise: 'none',
  },
} as const satisfies Flags;

const limit = (help: string) =>
  ({ type: 'string', value: 'N', help, otherwise: "the policy's; the word none lifts it" }) as const;

/** The flags that choose the reading of the API. */
export const policyFlags = {
  policy: {
    type: 'string',
    value: 'P',
    default: 'open',
    help: 'open: the rules of arithmetic alone; documented: also the limits of the documentation',
  },
  'max-single-adjustment': limit('pieces that one change may add to or take from stock'),
  'max-reserved-percentage': limit('how much of the stock, in percent, may be reserved'),
  'max-daily-adjustments': limit('manual adjustments of one product on one UTC day'),
  'hourly-adjustments-per-user': limit('adjustments that one user may ask for in an hour'),
  'hourly-adjustments-per-ip': limit('adjustments that may be asked for from one address in an hour'),
  strict: { type: 'boolean', default: false, help: 'take a set only with If-Match' },
  'admin-only': { type: 'boolean', default: false, help: 'let only an admin change anything' },
} as const satisfies Flags;

const observing = {
  log: {
    type: 'string',
    value: 'FORMAT',
    default: 'pretty',
    help: 'pretty; json, one object a line; or silent, errors aside',
  },
  'check-responses': {
    type: 'boolean',
    default: true,
    help: 'hold each answer against openapi.yaml, and make a breach a loud 500',
  },
} as const satisfies Flags;

const testing = {
  control: {
    type: 'boolean',
    default: false,
    help: 'keep a journal, and open /__control, which is for tests, to hosts that are not loopback',
  },
  fault: {
    type: 'string',
    value: 'SPEC',
    multiple: true,
    default: [],
    help: 'what goes wrong on purpose. Words: which requests (PATCH, updateInventory, /products/**, product=ID), how often (times=N, rate=0.1 seed=N) and one effect: a status (503 code=overloaded retry-after=2), latency=MS, drop-before, drop-after-commit, truncate, malformed, wrong-content-type or overtake; or the JSON of a fault',
  },
  seed: {
    type: 'string',
    value: 'N',
    help: 'make ids and the chances of faults the same each time',
    otherwise: 'random ids',
  },
} as const satisfies Flags;

/** The flags of `onhand-server`, in the order and under the headings in which the help tells of them. */
export const serveFlagsByHeading = {
  Listening: listening,
  State: state,
  Streams: realtime,
  Tokens: authentication,
  'Reading of the API': policyFlags,
  Observing: observing,
  'For tests': testing,
} as const;

export const serveFlags = {
  ...listening,
  ...state,
  ...realtime,
  ...authentication,
  ...policyFlags,
  ...observing,
  ...testing,
} as const satisfies Flags;
