import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** An HTTP server that answers as a test wants, on loopback. */
export interface StubServer {
  readonly url: string;
  readonly requests: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  answer: (response: ServerResponse, request: IncomingMessage) => void;
  close(): Promise<void>;
}

/** Starts a server that answers 200 and `{}` until told otherwise. */
export async function startStubServer(): Promise<StubServer> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url: path = '', headers } = request;
    stub.requests.push({ method, path, headers, body });
    stub.answer(response, request);
  }).listen(0, '127.0.0.1');
  const port = await portOf(server);
  const stub: StubServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    answer: (response) => void response.end('{}'),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

/** The port of a server, once it listens. */
export async function portOf(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
