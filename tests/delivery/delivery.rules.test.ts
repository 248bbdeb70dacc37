import { backoffMs } from '../../bot/delivery/backoff.ts';
import { packReply, rowsRefused } from '../../bot/delivery/packReply.ts';
import { createSlots, createTurns, createWake } from '../../bot/delivery/turns.ts';
import type { OutboxRow } from '../../db/outgoing.ts';
import { LIMITS } from '../../domain/limits.ts';

function row(kind: 'PROMPT' | 'NOTICE', sequence: number, size = 1): OutboxRow {
  const messages = Array.from({ length: size }, () => ({ type: 'text', text: '您好' }));
  return {
    id: `${kind} ${sequence}`,
    sequence,
    outgoing: { channel: 'LINE', kind, lineUserId: 'U', messages },
  };
}
const ids = (rows: readonly OutboxRow[]) => rows.map(({ id }) => id);

describe('a reply', () => {
  test('has notices first and the question last', () => {
    const packed = packReply([row('PROMPT', 0), row('NOTICE', 2), row('NOTICE', 1)]);
    expect(ids(packed.reply)).toEqual(['NOTICE 1', 'NOTICE 2', 'PROMPT 0']);
  });

  test('has five messages at most; the last question is never left out', () => {
    const packed = packReply([
      row('NOTICE', 0, 3),
      row('NOTICE', 1, 2),
      row('PROMPT', 2),
      row('PROMPT', 3, 2),
    ]);
    expect(ids(packed.reply)).toEqual(['NOTICE 0', 'PROMPT 3']);
    expect(ids(packed.notices)).toEqual(['NOTICE 1']);
    expect(ids(packed.prompts)).toEqual(['PROMPT 2']);
  });

  test('that is refused: the rows are found by the messages LINE names', () => {
    const rows = [row('NOTICE', 0, 2), row('NOTICE', 1), row('PROMPT', 2, 2)];
    expect(ids(rowsRefused(rows, 'has 2 error(s) messages[1].text messages[2].text'))).toEqual([
      'NOTICE 0',
      'NOTICE 1',
    ]);
    expect(rowsRefused(rows, 'May not be empty replyToken')).toEqual([]);
    expect(rowsRefused(rows, undefined)).toEqual([]);
  });
});

describe('the backoff', () => {
  const { backoffFirstMs, backoffMostMs } = LIMITS.message;

  test.each([0, 1, 2, 5, 12, 2_000])(
    'after %i tries is between half and all of the doubled time',
    (tries) => {
      const whole = Math.min(backoffFirstMs * 2 ** Math.max(tries - 1, 0), backoffMostMs);
      for (let round = 0; round < 100; round += 1) {
        expect(backoffMs(tries)).toBeGreaterThanOrEqual(whole / 2);
        expect(backoffMs(tries)).toBeLessThanOrEqual(whole);
      }
    },
  );

  test('is never shorter than the other side asked for, up to an hour', () => {
    expect(backoffMs(1, 30_000)).toBe(30_000);
    expect(backoffMs(1, 10 ** 9)).toBe(3_600_000);
  });
});

describe('turns', () => {
  test('are taken in order for one key, and at once for another', async () => {
    const inTurn = createTurns();
    const gate = Promise.withResolvers<void>();
    const order: string[] = [];
    const first = inTurn('a', async () => {
      await gate.promise;
      order.push('a1');
      throw new Error('failed');
    });
    const second = inTurn('a', async () => order.push('a2'));
    await inTurn('b', async () => order.push('b1'));
    gate.resolve();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });

  test('slots let so many run at once', async () => {
    const slots = createSlots(2);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (running === 1) throw new Error('failed');
    };
    await Promise.allSettled(Array.from({ length: 10 }, () => slots.run(work)));
    expect(most).toBe(2);
    expect(slots.full).toBe(false);
  });

  test('a wake before the wait is not lost', async () => {
    const wake = createWake();
    wake.wake();
    await wake.wait(60_000);
    const both = Promise.all([wake.wait(60_000), wake.wait(60_000)]);
    wake.wake();
    await both;
  });
});
