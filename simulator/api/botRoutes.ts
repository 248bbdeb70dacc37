import { type Request, Router } from 'express';
import { type Problem, requestErrors } from '../checks/report.ts';
import { contentOf } from '../contentOf.ts';
import { isObject, textOf } from '../jsonObject.ts';
import type { Platform } from '../platform.ts';
import { type Answer, faultyRoute, notFound, ok, refusal, refusalOf, route, send } from './answer.ts';

/** Everything about the bot and its people that sends no message. */
export function botRoutes(platform: Platform): Router {
  const router = Router();
  router.get(
    '/info',
    route(() => ok({ ...platform.bot, chatMode: 'bot', markAsReadMode: 'auto' })),
  );
  router.get(
    '/profile/:userId',
    faultyRoute(platform.faults, 'profile', (req) => profile(platform, req)),
  );
  router.get(
    '/message/quota',
    route(() => ok(quota(platform))),
  );
  router.get(
    '/message/quota/consumption',
    route(() => ok({ totalUsage: platform.quota.used })),
  );
  router.post(
    '/chat/loading/start',
    route((req) => startLoading(platform, req.body)),
  );
  router.post(
    '/chat/markAsRead',
    route((req) => requireText(req.body, 'markAsReadToken') ?? ok()),
  );
  router.post(
    '/message/markAsRead',
    route((req) => requireText(isObject(req.body) ? req.body.chat : {}, 'userId', 'chat.') ?? ok()),
  );
  router.get('/message/:messageId/content', (req, res) => {
    const fault = platform.faults.take('content', 'before');
    if (fault?.status === 'hang') return;
    if (fault) return send(res, { status: fault.status, body: { message: fault.message ?? '' } });
    const content = contentOf(platform, String(req.params.messageId));
    if (content === undefined) send(res, notFound('not found'));
    else if (content === 'gone') send(res, refusal(410, 'The content is gone'));
    else res.type(content.type).send(content.bytes);
  });
  return router;
}

function profile(platform: Platform, req: Request): Answer {
  const user = platform.users.get(String(req.params.userId));
  if (!user?.friend || user.blocked) return notFound();
  return ok({ userId: user.id, displayName: user.name, language: 'zh-TW' });
}

function quota({ quota: { limit } }: Platform): object {
  return limit === null ? { type: 'none' } : { type: 'limited', value: limit };
}

function startLoading(platform: Platform, body: unknown): Answer {
  const { chatId, loadingSeconds = 20 } = isObject(body) ? body : {};
  const seconds = typeof loadingSeconds === 'number' ? loadingSeconds : 0;
  const problems: Problem[] = [];
  if (seconds < 5 || seconds > 60)
    problems.push({ message: 'Must be between 5 and 60', property: 'loadingSeconds' });
  if (seconds % 5 !== 0) problems.push({ message: 'must be a multiple of five', property: 'loadingSeconds' });
  if (!/^U[0-9a-f]{32}$/.test(String(chatId)))
    problems.push({ message: 'Only user id is acceptable', property: 'chatId' });
  const wrong = refusalOf(requestErrors(problems));
  if (wrong) return wrong;
  const user = platform.users.get(String(chatId));
  if (user?.friend && !user.blocked) platform.feed.publish({ type: 'loading', userId: user.id, seconds });
  return { status: 202, body: {} };
}

function requireText(body: unknown, property: string, path = ''): Answer | undefined {
  if (isObject(body) && textOf(body[property])) return undefined;
  return refusal(400, 'The request body has 1 error(s)', [
    { message: 'May not be empty', property: path + property },
  ]);
}
