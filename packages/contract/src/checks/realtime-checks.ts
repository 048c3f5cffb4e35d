import type { Check } from './check.ts';
import { ticketExpires } from './create-realtime-ticket/expires.ts';
import { ticketWorksOnce } from './create-realtime-ticket/works-once.ts';
import { toldAfterCommit } from './open-realtime-stream/after-commit.ts';
import { crossings } from './open-realtime-stream/crossings.ts';
import { documentedMessages } from './open-realtime-stream/documented-messages.ts';
import { endsWithToken } from './open-realtime-stream/ends-with-token.ts';
import { expiryIsTold } from './open-realtime-stream/holds-expire.ts';
import { inOrderAndOnce } from './open-realtime-stream/in-order-and-once.ts';
import { lastEventId } from './open-realtime-stream/last-event-id.ts';
import { onlyWhatHappened } from './open-realtime-stream/only-what-happened.ts';
import { streamQuery } from './open-realtime-stream/query-bounds.ts';
import { resumes } from './open-realtime-stream/resumes.ts';
import { resync } from './open-realtime-stream/resync.ts';
import { severalProducts } from './open-realtime-stream/several-products.ts';
import { snapshotFirst } from './open-realtime-stream/snapshot-first.ts';
import { tellsEachChange } from './open-realtime-stream/tells-each-change.ts';
import { unknownProductOfStream } from './open-realtime-stream/unknown-product.ts';
import { webSocketRefusals } from './open-realtime-stream/web-socket-refusals.ts';
import { whoMayFollow } from './open-realtime-stream/who-may.ts';

/** The promises about streams, in the order in which they are checked. */
export const realtimeChecks: readonly Check[] = [
  ticketWorksOnce,
  ticketExpires,
  whoMayFollow,
  unknownProductOfStream,
  streamQuery,
  webSocketRefusals,
  snapshotFirst,
  tellsEachChange,
  inOrderAndOnce,
  toldAfterCommit,
  onlyWhatHappened,
  crossings,
  severalProducts,
  resumes,
  lastEventId,
  resync,
  expiryIsTold,
  endsWithToken,
  documentedMessages,
];
