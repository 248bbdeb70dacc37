import { type Request, type Response, Router } from 'express';
import type { ChatUser, LineMessage } from '../chatUser.ts';
import { reachable } from '../chatUser.ts';
import { checkMessages } from '../checks/checkMessages.ts';
import { deliverMessages, sentMessages } from '../deliverMessages.ts';
import type { FaultPath } from '../faults.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import type { Platform } from '../platform.ts';
import { isRetryKey } from '../retryKeys.ts';
import { type Answer, faultyRoute, ok, refusal, refusalOf, requestIdOf, route } from './answer.ts';

const USER_ID = /^U[0-9a-f]{32}$/;

/** Sending messages: reply, push, multicast, and checking messages without sending them. */
export function messageRoutes(platform: Platform): Router {
  const router = Router();
  const faulty = (path: FaultPath, send: (request: SendRequest) => Answer) =>
    faultyRoute(platform.faults, path, (req, res) => withRetryKey(platform, req, res, send));
  router.post(
    '/message/reply',
    faulty('reply', (request) => reply(platform, request)),
  );
  router.post(
    '/message/push',
    faulty('push', (request) => push(platform, request)),
  );
  router.post(
    '/message/multicast',
    faulty('multicast', (request) => multicast(platform, request)),
  );
  for (const kind of ['reply', 'push', 'multicast', 'narrowcast', 'broadcast']) {
    router.post(
      `/message/validate/${kind}`,
      route((req) => refusalOf(checkMessages(req.body, undefined)) ?? ok()),
    );
  }
  return router;
}

interface SendRequest {
  body: JsonObject;
  requestId: string;
}

function withRetryKey(
  platform: Platform,
  req: Request,
  res: Response,
  send: (request: SendRequest) => Answer,
): Answer {
  const key = req.get('x-line-retry-key');
  const now = platform.now();
  if (key !== undefined) {
    if (!isRetryKey(key)) return refusal(400, 'The retry key is invalid');
    const accepted = platform.retryKeys.find(key, now);
    if (accepted) {
      const body = { message: 'The retry key is already accepted', ...accepted.body };
      return { status: 409, body, headers: { 'x-line-accepted-request-id': accepted.requestId } };
    }
  }
  const requestId = requestIdOf(res);
  const answer = send({ body: isObject(req.body) ? req.body : {}, requestId });
  if (key !== undefined && answer.status === 200)
    platform.retryKeys.accept(key, { requestId, body: answer.body }, now);
  return answer;
}

function reply(platform: Platform, { body, requestId }: SendRequest): Answer {
  const wrong = refusalOf(checkMessages(body, 'replyToken'));
  if (wrong) return wrong;
  const token = String(body.replyToken);
  const user = platform.users.get(platform.replyTokens.check(token, platform.now()) ?? '');
  if (!user) return refusal(400, 'Invalid reply token');
  platform.replyTokens.use(token);
  const messages = messagesOf(body);
  const sent = sentMessages(messages);
  if (!user.blocked) deliverMessages(platform, user, { via: 'reply', messages, sent, requestId });
  return ok({ sentMessages: sent });
}

function push(platform: Platform, { body, requestId }: SendRequest): Answer {
  const wrong = refusalOf(checkMessages(body, 'to'));
  if (wrong) return wrong;
  const to = String(body.to);
  if (!USER_ID.test(to)) return invalidTo();
  const user = platform.users.get(to);
  if (!user) return refusal(400, 'Failed to send messages');
  const messages = messagesOf(body);
  const sent = sentMessages(messages);
  const refused = sendPaid(platform, [user], (each) =>
    deliverMessages(platform, each, { via: 'push', messages, sent, requestId }),
  );
  return refused ?? ok({ sentMessages: sent });
}

function multicast(platform: Platform, { body, requestId }: SendRequest): Answer {
  const wrong = refusalOf(checkMessages(body, 'to[]'));
  if (wrong) return wrong;
  const to = Array.isArray(body.to) ? body.to.map(String) : [];
  if (!to.every((each) => USER_ID.test(each))) return invalidTo();
  const users = [...new Set(to)].map((each) => platform.users.get(each)).filter((user) => user !== undefined);
  const messages = messagesOf(body);
  const refused = sendPaid(platform, users, (each) =>
    deliverMessages(platform, each, { via: 'multicast', messages, sent: [], requestId }),
  );
  return refused ?? ok();
}

/** Delivers to whom it can be delivered and counts them; those who blocked the bot cost nothing and see nothing. */
function sendPaid(
  platform: Platform,
  users: readonly ChatUser[],
  deliver: (user: ChatUser) => void,
): Answer | undefined {
  const receivers = users.filter((user) => reachable(user, platform.now()));
  if (platform.faults.quotaExhausted || !platform.quota.allows(receivers.length)) {
    return refusal(429, 'You have reached your monthly limit.');
  }
  platform.quota.used += receivers.length;
  receivers.forEach(deliver);
  return undefined;
}

function invalidTo(): Answer {
  return refusal(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
}

function messagesOf(body: JsonObject): LineMessage[] {
  // checkMessages has accepted them.
  return body.messages as LineMessage[];
}
