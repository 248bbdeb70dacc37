import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LineEvent } from '../../simulator/lineEvent.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/startSimulator.ts';

/** One webhook as the stub service received it. */
interface Received {
  body: string;
  signature: string;
  events: LineEvent[];
}

/** A stub of a service behind the webhook, with a simulator that knows it. */
export interface EchoService {
  simulator: Simulator;
  received: Received[];
  /** What to do at each webhook after it is noted; answers 200 at once if nothing else is set. */
  onWebhook: (events: LineEvent[], answer: (status: number) => void) => void | Promise<void>;
  /** Calls the Messaging API with the channel's token. */
  call(
    path: string,
    init?: { method?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Called>;
  close(): Promise<void>;
}

/** An answer of the simulator. */
interface Called {
  status: number;
  body: { [key: string]: unknown };
  headers: Headers;
}

/** The secret the stub and the simulator share. */
const channelSecret = 'a-channel-secret-for-tests';
export const channelAccessToken = 'an-access-token-for-tests';
export const smsToken = 'an-sms-token-for-tests';

/** Starts both; close it in afterEach. */
export async function startEchoService(options: Partial<SimulatorOptions> = {}): Promise<EchoService> {
  const busy = new Set<Promise<void>>();
  const server = createServer((req, res) => {
    const work = takeWebhook(echo, req, res).finally(() => busy.delete(work));
    busy.add(work);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/line`;
  const secrets = { channelSecret, channelAccessToken, smsToken };
  const simulator = await startSimulator({ port: 0, webhookUrl, ...secrets, ...options });
  const echo: EchoService = {
    simulator,
    received: [],
    onWebhook: (_events, answer) => answer(200),
    call: (path, init) => call(simulator.url + path, init),
    close: async () => {
      // What the stub still does about a webhook needs the simulator.
      await Promise.all(busy);
      await simulator.close();
      await closeServer(server);
    },
  };
  return echo;
}

/** The signature LINE would give this body. */
export function signatureOf(body: string): string {
  return createHmac('sha256', channelSecret).update(body).digest('base64');
}

async function takeWebhook(echo: EchoService, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const { events } = JSON.parse(body) as { events: LineEvent[] };
  echo.received.push({ body, signature: String(req.headers['x-line-signature']), events });
  await echo.onWebhook(events, (status) => res.writeHead(status).end());
}

async function call(
  url: string,
  { method, body, headers }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Called> {
  const answer = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: `Bearer ${channelAccessToken}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: body instanceof Buffer ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text), headers: answer.headers };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
