import { randomUUID } from 'node:crypto';
import { type Answered, answerQuery } from '../../bot/engine/answers/answerQuery.ts';
import type { FlowQuery } from '../../flows/flow.ts';
import { type LeaveStore, WEDNESDAY } from './leaveStore.ts';

/** What the engine answers a LINE user's flow, without a conversation. */
export async function answerTo(
  store: LeaveStore,
  { line: lineUserId }: { line: string },
  query: FlowQuery,
  now: string = WEDNESDAY,
): Promise<Answered['event']> {
  const { event } = await store.step((tx) =>
    answerQuery(query, {
      tx,
      now,
      lineUserId,
      eventId: randomUUID(),
      language: 'zh-Hant',
      canSms: true,
      questionToken: '',
      pages: '',
      login: '',
    }),
  );
  return event;
}
