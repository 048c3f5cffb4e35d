import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ConnectionDropped } from '../control/connection-dropped.ts';
import type { ControlledHandler } from '../control/struck-answer.ts';
import { firstHalf } from '../control/truncated-response.ts';
import type { Wait } from '../realtime/realtime-options.ts';
import { readIp } from './client-ip.ts';
import type { FindPage } from './create-documentation.ts';
import { NodeRequest } from './node-request.ts';
import { readTarget } from './request-target.ts';
import { drain, type NodeAnswer, writeAnswer, writeTruncated } from './write-answer.ts';
import { writeStream } from './write-stream.ts';

/** What the door to Node opens to. */
export interface ListenerSetting {
  readonly handler: ControlledHandler;
  /** What stands beside the API. */
  readonly findPage: FindPage;
  readonly trustedHops: number;
  readonly wait: Wait;
  /** Whether no more requests are taken, so that a client must not wait to send another one on its connection. */
  readonly isClosing: () => boolean;
  /** Told of faults that are not the handler's, which answers its own. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** Hands each request of a `node:http` server to the handler, and writes what that answers. */
export function createListener(setting: ListenerSetting): RequestListener {
  return (incoming, outgoing) => {
    serve(setting, { incoming, outgoing }).catch((error: unknown) => {
      if (error instanceof ConnectionDropped) return incoming.socket.destroy();
      setting.onError(error, incoming.url ?? '');
      return outgoing.headersSent ? outgoing.destroy() : end(setting, { incoming, outgoing }, faultAnswer);
    });
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

async function serve(setting: ListenerSetting, exchange: Exchange): Promise<void> {
  const { incoming, outgoing } = exchange;
  // It waits for the answer to an earlier one: what is sent in a row is done in a row (RFC 9112, section 9.3.2).
  if (outgoing.socket === null) await once(outgoing, 'socket');
  const target = readTarget(incoming.url ?? '', incoming.headers.host);
  if (target === undefined) return end(setting, exchange, badRequest);
  const page = setting.findPage(incoming.method ?? 'GET', target.pathname);
  if (page !== undefined) return end(setting, exchange, await page());

  const ip = readIp(incoming, setting.trustedHops);
  const answer = await setting.handler(new NodeRequest(incoming, target, ip));
  if (answer.isTruncated) return writeTruncated(outgoing, answer, firstHalf(answer.body ?? ''));
  if (answer.stream !== undefined) {
    return writeStream(outgoing, answer, { open: answer.stream, wait: setting.wait });
  }
  return end(setting, exchange, answer);
}

function end({ isClosing }: ListenerSetting, { incoming, outgoing }: Exchange, answer: NodeAnswer): void {
  drain(incoming);
  writeAnswer(outgoing, answer, { isLast: isClosing() });
}

const text = { 'content-type': 'text/plain; charset=utf-8' };
const badRequest = { status: 400, headers: text, body: 'The request target or the Host is not usable.' };
const faultAnswer = { status: 500, headers: text, body: 'This cannot be answered; the log says why.' };
