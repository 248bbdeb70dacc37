import { z } from 'zod';
import { checkCode } from '../../db/checkCode.ts';
import { issueCode } from '../../db/issueCode.ts';
import { readNow } from '../../db/readNow.ts';
import { recordRefusal } from '../../db/recordRefusal.ts';
import { rows, sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

type Phone = ReturnType<TestHomeroom['phone']>;

const { parent, child, brothersTeacher } = PEOPLE;
/** A pupil of another school. */
const OTHER_CHILD = { nationalId: 'A100000412', level: '高中', school: '大直', masked: '鄒○雨' };

const entry = z.object({
  actor_kind: z.string(),
  actor_id: z.string().nullable(),
  action: z.string(),
  object_kind: z.string(),
  object_id: z.string(),
});

/** What the audit says was refused, oldest first. */
const refused = () =>
  homeroom.database.run((tx) =>
    rows(
      tx,
      entry,
      sql`select actor_kind, actor_id, action, object_kind, object_id from audit_entries
          where action like '%.refused' order by at, id`,
    ),
  );

async function applied() {
  const phone = homeroom.phone('陳美玲');
  await submitBinding(homeroom, phone);
  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  return { phone, id };
}

/** Nothing of hers (her name and school are the examples that everybody is given), and nothing of her child. */
function seesNothing(phone: Phone): void {
  const said = phone.transcript();
  for (const hers of ['0900-000-001', 'A22', child.name, child.masked, '五年一班'])
    expect(said).not.toContain(hers);
}

test('a guessed link gives nothing, and an entry without the guess', async () => {
  const guess = 'guessed-guessed-guessed-guessed-guessed-gue';
  const visitor = await new Visitor(homeroom).opens(`/p/${guess}`);
  expect(visitor.status).toBe(404);
  const [written, ...more] = await refused();
  expect([written, more]).toEqual([
    {
      actor_kind: 'STRANGER',
      actor_id: null,
      action: 'link.refused',
      object_kind: 'guess',
      object_id: expect.stringMatching(/^[\w-]{8}$/u),
    },
    [],
  ]);
  expect(guess).not.toContain(written?.object_id);

  const paper = await new Visitor(homeroom).opens(`/verify/${guess}`);
  expect(paper.status).toBe(404);
  expect((await refused()).map(({ action }) => action)).toEqual(['link.refused', 'paper.refused']);
});

test('a reused code gives nothing, to whoever had it and to others, and entries without the code or where it went', async () => {
  await applied();
  const [own, thief] = [homeroom.phone('新手機'), homeroom.phone('撿到驗證碼的人')];
  await askFromAnotherPhone(own);
  const code = await homeroom.code(parent.email);
  await own.says(code);
  await own.sees('驗證成功');
  await own.says('登出服務');
  await own.sees('已登出');
  await askFromAnotherPhone(thief);
  const before = own.messages.length;
  await homeroom.pass(LIMITS.code.againAfterMs + 1_000);
  await askFromAnotherPhone(own);
  for (const phone of [own, thief]) {
    await phone.says(code);
    await phone.sees('驗證碼不對');
  }
  seesNothing(thief);
  expect(JSON.stringify(own.messages.slice(before))).not.toContain(child.masked);

  const written = await refused();
  expect(written).toEqual(
    [own, thief].map(({ userId }) => ({
      actor_kind: 'GUARDIAN',
      actor_id: userId,
      action: 'code.refused',
      object_kind: 'code',
      object_id: 'PROGRESS',
    })),
  );
  for (const secret of [code, parent.email]) expect(JSON.stringify(written)).not.toContain(secret);
});

test('a code is refused at its second use, also where no other was sent meanwhile', async () => {
  const { phone } = await applied();
  const { lineUserId, now } = { lineUserId: phone.userId, now: await homeroom.database.run(readNow) };
  const subject = { purpose: 'PROGRESS', lineUserId, channel: 'EMAIL', destination: parent.email } as const;
  const issued = await homeroom.database.transaction((tx) => issueCode(tx, subject, now));
  if (!issued.ok) throw new Error('no code was made');
  const check = () => homeroom.database.run((tx) => checkCode(tx, subject, issued.code, now));
  expect([await check(), await check()]).toEqual([{ kind: 'right' }, { kind: 'dead' }]);
  expect((await refused()).map(({ action }) => action)).toEqual(['code.refused']);
});

/** What a guardian may press, and what is answered where it is another's. */
const BUTTONS = [
  ['remind', '沒有等待審核的申請'],
  ['edit', '不能修改了'],
  ['reopen', '不能'],
  ['cancel', '找不到這一筆'],
  ['end', '找不到這一筆'],
  ['form', '找不到這一筆'],
] as const;

test.each([
  [
    'who has one of their own',
    async (nosy: Phone) => await submitBinding(homeroom, nosy, PEOPLE.stranger, OTHER_CHILD),
  ],
  ['who has sent nothing', async () => undefined],
])(
  "every button of another guardian's application gives nothing to one %s, and each press is written down",
  async (_, before) => {
    const { id } = await applied();
    const nosy = homeroom.phone('好奇的人');
    await nosy.follows();
    await nosy.sees('約 5 分鐘');
    const isGuardian = (await before(nosy)) === undefined && nosy.transcript().includes('已送出');
    for (const [verb, answer] of BUTTONS) {
      // So many a minute are written down of one person: these are more.
      if (verb === 'form') await homeroom.pass(LIMITS.refusals.windowMs + 1_000);
      await nosy.sends(nosy.postbackEvent(`d.${verb}.${id}.1`));
      await nosy.sees(isGuardian ? answer : '申請時驗證過的');
    }
    seesNothing(nosy);
    expect(await refused()).toEqual(
      BUTTONS.map(() => ({
        actor_kind: 'GUARDIAN',
        actor_id: nosy.userId,
        action: 'application.refused',
        object_kind: 'binding',
        object_id: id,
      })),
    );
    const untouched = sql`select count(*)::int as n from bindings
    where id = ${id}::uuid and status = 'PENDING' and version = 1 and reminded_at is null`;
    expect(await countRows(homeroom.database, untouched)).toBe(1);
  },
);

test('of what is their own nothing is written down, however old the button', async () => {
  const { phone, id } = await applied();
  for (const [verb, answer] of [
    ['reopen', '不能'],
    ['end', '剛才有變動'],
    ['form', '申請書準備好了'],
  ] as const) {
    await phone.sends(phone.postbackEvent(`d.${verb}.${id}.1`));
    await phone.sees(answer);
  }
  expect(await refused()).toEqual([]);
});

test('a teacher of another class sees and decides nothing, and each try is written down', async () => {
  const { id } = await applied();
  const huang = homeroom.phone('黃老師');
  await logIn(homeroom, huang, brothersTeacher);
  for (const verb of ['approve', 'detail', 'reject', 'guardians']) {
    await huang.sends(huang.postbackEvent(`d.${verb}.${id}.1`));
    await huang.sees(verb === 'guardians' ? '找不到這位學生' : '不在您的待審核名單');
  }
  seesNothing(huang);
  const { staffId } = await homeroom.database.run((tx) =>
    tx.prisma.lineUser.findUniqueOrThrow({ where: { id: huang.userId } }),
  );
  const written = await refused();
  expect(
    written.map(({ actor_kind, actor_id, action, object_id }) => [actor_kind, actor_id, action, object_id]),
  ).toEqual(Array.from({ length: 4 }, () => ['STAFF', staffId, 'decision.refused', id]));
});

test('whoever holds no post decides nothing with a forged button, and it is written down', async () => {
  const { phone, id } = await applied();
  for (const verb of ['approve', 'detail']) {
    await phone.sends(phone.postbackEvent(`d.${verb}.${id}.1`));
    await phone.sees('沒有導師身分');
  }
  expect((await refused()).map(({ actor_id, action }) => [actor_id, action])).toEqual([
    [phone.userId, 'decision.refused'],
    [phone.userId, 'decision.refused'],
  ]);
});

test('a flood leaves its trace and fills nothing: so many a minute of one actor, and of all', async () => {
  const { windowMs, perActor, together } = LIMITS.refusals;
  const flood = (actors: number) =>
    homeroom.database.run(async (tx) => {
      const at = await readNow(tx);
      for (let actor = 0; actor < actors; actor++)
        for (let times = 0; times < perActor + 3; times++)
          await recordRefusal(tx, {
            at,
            actorKind: 'STRANGER',
            actorId: `actor ${actor}`,
            action: 'link.refused',
            objectKind: 'guess',
            objectId: 'x',
          });
    });
  await flood(1);
  expect(await refused()).toHaveLength(perActor);
  await flood(10);
  expect(await refused()).toHaveLength(together);
  await homeroom.pass(windowMs + 1_000);
  await flood(1);
  expect(await refused()).toHaveLength(together + perActor);
});

/** From a phone that has sent nothing, up to the question about the code. */
async function askFromAnotherPhone(phone: Phone): Promise<void> {
  await phone.says('進度');
  await phone.sees('申請時驗證過的');
  await phone.says(parent.email);
  await phone.sees('驗證碼已經傳出');
}
