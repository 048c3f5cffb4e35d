/** A part of the API that a server has or lacks as a whole, in the order of a report. */
export const profileIds = [
  'core',
  'auth',
  'exactly-once',
  'concurrency',
  'confirmation',
  'reservations',
  'history',
  'batch',
  'low-stock',
  'limits',
  'audit',
  'realtime',
] as const;

/** The name of a profile. */
export type ProfileId = (typeof profileIds)[number];

/** What each profile is about, to be read after its name. */
export const profileTitles: Readonly<Record<ProfileId, string>> = {
  core: 'counts, settings and refusals of one product',
  auth: 'who may do what',
  'exactly-once': 'a repeated request has one effect',
  concurrency: 'conditions on versions, and many callers at the same moment',
  confirmation: 'changes that are shown before they are made',
  reservations: 'holds by id, and backorders',
  history: 'the ledger of each product',
  batch: 'many changes in one request',
  'low-stock': 'what has to be ordered',
  limits: 'the rules in force, as the server tells them',
  audit: 'every attempt, chained by hashes',
  realtime: 'events as they happen',
};

/** The first that a check's id begins with decides. */
const places: readonly (readonly [prefix: string, profile: ProfileId])[] = [
  ['every-operation/auditor-', 'auth'],
  ['every-operation/each-role', 'auth'],
  ['every-operation/expired-token', 'auth'],
  ['every-operation/forbidden-', 'auth'],
  ['every-operation/forged-token', 'auth'],
  ['every-operation/manager-', 'auth'],
  ['every-operation/needs-a-token', 'auth'],
  ['every-operation/sales-', 'auth'],
  ['every-operation/staff-', 'auth'],
  ['update-inventory/exactly-once/', 'exactly-once'],
  ['update-inventory/concurrency/', 'concurrency'],
  ['update-inventory/preconditions/', 'concurrency'],
  ['update-inventory/confirmation/', 'confirmation'],
  ['update-inventory/reservations/', 'reservations'],
  ['update-inventory/backorders/', 'reservations'],
  ['list-reservations/', 'reservations'],
  ['get-reservation/', 'reservations'],
  ['list-backorders/', 'reservations'],
  ['fulfill-backorder/', 'reservations'],
  ['list-inventory-history/', 'history'],
  ['batch-update-inventory/', 'batch'],
  ['list-low-stock/', 'low-stock'],
  ['get-inventory-rules/', 'limits'],
  ['create-realtime-ticket/', 'realtime'],
  ['open-realtime-stream/', 'realtime'],
  ['list-audit-records/', 'audit'],
  ['verify-audit-chain/', 'audit'],
];

/** The profile that a check belongs to. */
export function profileOf(checkId: string): ProfileId {
  return places.find(([prefix]) => checkId.startsWith(prefix))?.[1] ?? 'core';
}

/** Whether there is a profile of this name. */
export function isProfileId(name: string): name is ProfileId {
  return profileIds.some((id) => id === name);
}
