import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A place of this machine where nobody listens. */
interface ClosedPort {
  readonly origin: string;
  close(): void;
}

/**
 * Finds a port where nobody listens, and keeps it so: a connection goes out from it. One that somebody has only just left could
 * be the next that the system gives to anybody else.
 */
export async function holdClosedPort(): Promise<ClosedPort> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const holder = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  await once(holder, 'connect');
  return {
    origin: `http://127.0.0.1:${holder.localPort}`,
    close: () => {
      holder.destroy();
      server.close();
    },
  };
}
