export { type ChainFlaw, type ChainSpan, type ChainVerdict, verifyChain } from './audit/verify-chain.ts';
export type { AnsweredKey, KeysControl } from './control/answered-keys.ts';
export { ConnectionDropped } from './control/connection-dropped.ts';
export type { Control, ResetOptions } from './control/control.ts';
export type { ClockControl, Moment } from './control/control-clock.ts';
export { ControlError } from './control/control-error.ts';
export type { ControlOptions } from './control/control-options.ts';
export type { Duration, DurationParts } from './control/duration.ts';
export type { Fault, FaultEffect, SimpleEffect } from './control/fault.ts';
export type { ActiveFault, FaultsControl } from './control/fault-list.ts';
export type { HeldRequest, HoldMatch, InterleaveControl, RequestHold } from './control/interleave.ts';
export type { JournalControl, JournalEntry, JournalFilter } from './control/journal.ts';
export type { FullProduct, ProductsControl } from './control/products.ts';
export type { RealtimeControl, StreamEnding } from './control/realtime-control.ts';
export type { RequestFacts, RequestMatch } from './control/request-match.ts';
export type { ControlledHandler, StruckAnswer } from './control/struck-answer.ts';
export {
  createInventoryServer,
  type Handler,
  type InventoryServer,
  type InventoryServerOptions,
  type RequestOrigin,
} from './create-inventory-server.ts';
export type { Digest } from './digest.ts';
export type { Answer, OpenStream } from './http/answer.ts';
export type { AuthOptions, Claims, ExpectedClaims } from './http/auth/create-verifier.ts';
export { roleTokens } from './http/auth/role-tokens.ts';
export { developmentSecret } from './http/auth/secret.ts';
export { signToken, type TokenRequest } from './http/auth/sign-token.ts';
export type { CorsOptions } from './http/cors.ts';
export type { PlainRequest } from './http/plain-request.ts';
export type { BeforeCommit } from './http/route.ts';
export type { PolicyOptions } from './policy-options.ts';
export {
  type BackorderSeed,
  defaultProducts,
  type ProductSeed,
  type ReservationSeed,
} from './product-seed.ts';
export type { Defer, RealtimeOptions, Wait } from './realtime/realtime-options.ts';
export type { RealtimeSocket, RealtimeStream, RealtimeText } from './realtime/realtime-socket.ts';
export type { RealtimeDoor, RealtimeRequest } from './realtime-door.ts';
