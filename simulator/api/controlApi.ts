import path from 'node:path';
import express, { type Request, Router } from 'express';
import { z } from 'zod';
import { assertCanWrite, type ChatUser } from '../chatUser.ts';
import { contentOf } from '../contentOf.ts';
import { block, follow, unblock } from '../friendship.ts';
import { own } from '../jsonObject.ts';
import { fileBody, imageBody, stickerBody, textBody } from '../lineEvent.ts';
import { performAction } from '../performAction.ts';
import type { Platform } from '../platform.ts';
import { type DemoHint, type SimulatorState, userView } from '../simulatorState.ts';

const textSchema = z.object({ text: z.string().min(1).max(5000) });
const fileSchema = z.object({ name: z.string().trim().min(1).max(200) });
const fileBytes = z.instanceof(Buffer);
/** What a phone sends as a photo; anything else goes as a file. */
const PHOTOS: { readonly [ending: string]: string } = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const nameSchema = z.object({ name: z.string().trim().min(1).max(40), role: z.string().max(20).optional() });
const actionSchema = z.object({
  action: z.looseObject({ type: z.string() }),
  params: z.record(z.string(), z.string()).optional(),
});

/** What the page does: reads the state, follows the events, and acts for the people with the phones. */
export function controlApi(platform: Platform, hints: readonly DemoHint[]): Router {
  const router = Router();
  router.post('/users/:id/file', express.raw({ type: () => true, limit: '20mb' }));
  router.use(express.json({ limit: '256kb' }));
  router.get('/state', (_req, res) => void res.json(stateOf(platform, hints)));
  router.get('/events', (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write(': hello\n\n');
    const unsubscribe = platform.feed.subscribe((event) => res.write(`data: ${JSON.stringify(event)}\n\n`));
    res.once('close', unsubscribe);
  });
  router.get('/content/:messageId', (req, res) => {
    const content = contentOf(platform, String(req.params.messageId));
    if (content && content !== 'gone') res.type(content.type).send(content.bytes);
    else res.status(404).json({ message: 'Not found' });
  });
  router.get('/richmenus/:id/image', (req, res) => {
    const image = platform.richMenus.get(String(req.params.id))?.image;
    if (image) res.type(image.type).send(image.bytes);
    else res.status(404).json({ message: 'Not found' });
  });
  router.post('/users', (req, res) => {
    const { name, role = 'parent' } = nameSchema.parse(req.body);
    const user = platform.userNamed(name, role);
    res.json(userView(user, platform.richMenuOf(user)));
  });
  router.post('/users/:id/:verb', async (req, res) => {
    const user = platform.users.get(String(req.params.id));
    const deed = own(deeds, req.params.verb);
    if (user && deed) res.json({ status: (await deed(platform, user, req)) ?? null });
    else res.status(404).json({ message: 'Not found' });
  });
  return router;
}

/** What GET /simulator/state answers. */
function stateOf(platform: Platform, hints: readonly DemoHint[]): SimulatorState {
  const users = [...platform.users.values()].map((user) => userView(user, platform.richMenuOf(user)));
  const bot = { userId: platform.bot.userId, name: platform.bot.displayName };
  return { bot, users, mailbox: platform.mailbox.messages, hints, service: platform.service };
}

type Deed = (platform: Platform, user: ChatUser, req: Request) => Promise<number | undefined>;

const deeds: { [verb: string]: Deed } = {
  follow,
  block,
  unblock,
  text: (platform, user, req) => sendNew(platform, user, textBody(textSchema.parse(req.body).text)),
  sticker: (platform, user) => sendNew(platform, user, stickerBody()),
  image: (platform, user) => sendNew(platform, user, imageBody()),
  file: (platform, user, req) => {
    const { name } = fileSchema.parse(req.query);
    const bytes = fileBytes.parse(req.body);
    const type = PHOTOS[path.extname(name).toLowerCase()];
    const body = type ? imageBody() : fileBody(name, bytes.length);
    platform.contents.set(body.message?.id ?? '', { type: type ?? 'application/octet-stream', bytes });
    return sendNew(platform, user, body);
  },
  action: (platform, user, req) => {
    const { action, params } = actionSchema.parse(req.body);
    assertCanWrite(user);
    return performAction(platform, user, action, params);
  },
  redeliver: async (platform, user) => user.lastEvent && (await platform.redeliver(user.lastEvent)).status,
  twice: async (platform, user, req) => {
    const event = platform.event(user, textBody(textSchema.parse(req.body).text));
    const [first] = await Promise.all([platform.sendEvents([event]), platform.sendEvents([event])]);
    return first.status;
  },
  lose: async (_platform, user) => {
    user.losesNextAnswer = true;
    return undefined;
  },
};

async function sendNew(
  platform: Platform,
  user: ChatUser,
  body: Parameters<Platform['event']>[1],
): Promise<number> {
  assertCanWrite(user);
  return (await platform.sendEvents([platform.event(user, body)])).status;
}
