import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Upgrade, WebSocketDoor } from './websocket-door.ts';

/**
 * Leads upgrades to the door for WebSockets. A server may go on without any other (RFC 9110, section 7.8), and does. Newer versions of
 * Node ask before they take an upgrade for one (`shouldUpgradeCallback`); the others hand over all of them.
 */
export function serveUpgrades(server: Server, door: WebSocketDoor): void {
  server.on('upgrade', (incoming: IncomingMessage, socket: Upgrade['socket'], head: Buffer) => {
    if (door.isFor(incoming)) door.accept({ incoming, socket, head });
    else if (socket instanceof Socket) serveOnce(server, incoming, socket);
    else socket.destroy();
  });
}

/** Answers a request as if it had not asked for an upgrade. Node reads nothing more from its connection. */
function serveOnce(server: Server, incoming: IncomingMessage, socket: Socket): void {
  const outgoing = new ServerResponse(incoming);
  outgoing.shouldKeepAlive = false;
  outgoing.assignSocket(socket);
  outgoing.on('finish', () => socket.destroySoon());
  server.emit('request', incoming, outgoing);
}
