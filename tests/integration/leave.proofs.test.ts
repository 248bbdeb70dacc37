import sharp from 'sharp';
import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { boundFamily } from '../support/conversations.ts';
import { longSickLeave } from '../support/fileLeave.ts';
import { change, countRows, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { urlOf, Visitor } from '../support/visitor.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const proofs = (where: ReturnType<typeof sql>) =>
  count(sql`select count(*)::int as n from leave_proofs where ${where}`);
/** Waits for so many files of which this holds. */
const until = (where: ReturnType<typeof sql>, many = 1) =>
  waitFor(async () => (await proofs(where)) === many);
const audited = (action: string) =>
  count(sql`select count(*)::int as n from audit_entries where action = ${action}`);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#2f7d6b' } })
    .withExif({ IFD0: { Copyright: 'where-it-was-taken' } })
    .jpeg()
    .toBuffer();

async function filed(mother: Phone): Promise<void> {
  await mother.sees('原因是什麼');
  await mother.says('發燒');
  await mother.sees('號假單已送出');
}

async function filedWithPhoto(mother: Phone): Promise<string> {
  await longSickLeave(mother);
  const id = await mother.sendsImage(await photo());
  await mother.sees('收到 1 個檔案');
  await mother.taps('傳好了');
  await filed(mother);
  await until(sql`status = 'KEPT' and leave_id is not null`);
  return id;
}

async function looks(teacher: Phone): Promise<string> {
  await teacher.says('假單');
  await teacher.sees('待確認假單');
  await teacher.says('詳情 5');
  await teacher.sees('附有 1 份證明');
  return urlOf(teacher, '/p/');
}

test('a photo goes to the teacher behind a link: drawn anew, sealed, and each look written down', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await filedWithPhoto(mother);
  const inTheClear = sql`position('\xffd8ff'::bytea in content_sealed) > 0`;
  expect(await proofs(inTheClear)).toBe(0);

  const url = await looks(teacher);
  expect(url).not.toMatch(/王|leave|proof/u);
  const visitor = await new Visitor(homeroom).opens(url);
  expect(visitor.page).toContain('請假的證明');
  await visitor.sends(url, { action: 'open' });
  expect(Object.fromEntries(visitor.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="leave-proof.jpg"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
  const { format, width, exif } = await sharp(visitor.bytes).metadata();
  expect({ format, width, exif }).toEqual({ format: 'jpeg', width: 60, exif: undefined });
  expect(await audited('leave.proofSeen')).toBe(1);

  // Another browser, even with the link, sees nothing.
  const other = await new Visitor(homeroom).opens(url);
  expect(other.headers.get('content-type')).toContain('text/html');
  // Neither does who was a teacher when the link was made.
  await change(homeroom.database, sql`delete from staff_posts where role = 'HOMEROOM_TEACHER'`);
  await visitor.opens(url);
  expect({ status: visitor.status, jpeg: visitor.headers.get('content-type') === 'image/jpeg' }).toEqual({
    status: 404,
    jpeg: false,
  });
});

test('a PDF is handed out as a download, as it came', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await longSickLeave(mother);
  await mother.sendsFile('診斷證明.pdf', PDF);
  await mother.sees('收到 1 個檔案');
  await mother.taps('傳好了');
  await filed(mother);
  await until(sql`status = 'KEPT'`);
  const url = await looks(teacher);
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  expect(visitor.headers.get('content-disposition')).toBe('attachment; filename="leave-proof.pdf"');
  expect(visitor.bytes).toEqual(PDF);
});

test('what can be seen by its name or size is refused at once, in words for what to do', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  await mother.sendsFile('IMG_1234.HEIC', Buffer.from('ftypheic'));
  await mother.sees('LINE 會自動轉成 JPEG');
  await mother.sendsFile('證明.docx', Buffer.from('PK'));
  await mother.sees('請傳照片（JPEG、PNG、WebP）或 PDF');
  await mother.sendsFile('證明.pdf', Buffer.alloc(10 * 1024 * 1024 + 1));
  await mother.sees('上限 10 MB');
  expect(await proofs(sql`true`)).toBe(0);
  await mother.taps('之後補');
  await filed(mother);
});

test('a file that turns out to be none is told of, and its slip asks for it again', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  await mother.taps('之後補');
  await filed(mother);
  await mother.says('我的假單');
  await mother.sees('要看哪一張');
  await mother.taps('補證明');
  await mother.sees('請傳照片或 PDF');
  await mother.sendsImage((await photo()).subarray(0, 300));
  await mother.sees('證明已補上');
  await mother.sees('可能沒有傳完整');
  await until(sql`status = 'REFUSED' and content_sealed is null`);
  await mother.taps('補證明');
  await mother.sees('請傳照片或 PDF');
  await mother.sendsImage(await photo());
  await mother.sees('證明已補上');
  await mother.sendsFile('第二頁.pdf', PDF);
  await mother.sees('證明已補上');
  await until(sql`status = 'KEPT' and leave_id is not null`, 2);
  await mother.taps('回到假單');
  await mother.sees('2 個檔案');
});

test('LINE that is not ready is asked again; what it has no more is asked for again', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  homeroom.simulator.platform.faults.fail({ path: 'content', status: 202 });
  homeroom.simulator.platform.faults.fail({ path: 'content', status: 500 });
  await mother.sendsImage(await photo());
  await mother.sees('收到 1 個檔案');
  await until(sql`status = 'KEPT' and tries = 3`);
  homeroom.simulator.platform.faults.fail({ path: 'content', status: 404 });
  await mother.sendsImage(await photo());
  await mother.sees('收到 2 個檔案');
  await mother.sees('沒有收到');
  await until(sql`status = 'LOST'`);
});

test('a photo that is taken back is deleted here, and wanted again', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  const id = await filedWithPhoto(mother);
  await teacher.receives('新的假單');
  await mother.unsends(id);
  await until(sql`true`, 0);
  expect(await audited('leave.proofTakenBack')).toBe(1);
  await teacher.says('假單');
  await teacher.sees('待確認假單');
  await teacher.says('詳情 5');
  await teacher.sees('缺證明');
});

test('what was sent for a slip that was left never goes with another', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  await mother.sendsImage(await photo());
  await mother.sees('收到 1 個檔案');
  await mother.says('取消');
  await mother.sees('沒有送出');
  await until(sql`true`, 0);
  await longSickLeave(mother);
  await mother.taps('之後補');
  await filed(mother);
  expect(await proofs(sql`true`)).toBe(0);
});

test('a photo beside a reason goes with the slip, without a further question', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await mother.says('請假');
  await mother.says('病假');
  await mother.says('下週一整天');
  await mother.sees('原因是什麼');
  await mother.sendsImage();
  await mother.sees('會附在假單上');
  await mother.says('發燒');
  await mother.sees('號假單已送出');
  await until(sql`status = 'KEPT' and leave_id is not null`);
  await looks(teacher);
});

test('files are kept thirty days, and are not asked for again when they are gone', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await filedWithPhoto(mother);
  await teacher.says('假單');
  await teacher.sees('待確認假單');
  await teacher.says('詳情 5');
  await teacher.sees('確認，還是退回');
  await teacher.taps('確認');
  await teacher.sees('已確認');
  const { deleteOld } = await import('../../db/deleteOld.ts');
  const { chaseProofs } = await import('../../db/leave/proofs/chaseProofs.ts');
  await homeroom.pass(20 * 86_400_000);
  await homeroom.database.transaction(deleteOld);
  expect(await proofs(sql`content_sealed is not null`)).toBe(1);
  await homeroom.pass(40 * 86_400_000);
  await homeroom.database.transaction(deleteOld);
  expect(await proofs(sql`content_sealed is null and message_id is null and status = 'KEPT'`)).toBe(1);
  expect(await homeroom.database.transaction(chaseProofs)).toBe(0);
});

test('a photo for a slip that takes it no more is kept nowhere, whatever is being filled in beside it', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  await mother.taps('之後補');
  await filed(mother);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.sees('什麼時候請假');
  await mother.says('下下週一到下下週三');
  await mother.sees('要附證明');
  await mother.sendsImage(await photo());
  await mother.sees('收到 1 個檔案');
  await mother.says('我的假單');
  await mother.sees('要看哪一張');
  await mother.taps('補證明');
  await mother.sees('請傳照片或 PDF');
  await change(homeroom.database, sql`update leave_requests set state = 'RETURNED', version = version + 1`);
  await mother.sendsImage(await photo());
  await mother.sees('退回');
  expect([await proofs(sql`leave_id is null`), await proofs(sql`true`)]).toEqual([1, 1]);
});

test('no more than ten wait for a slip', async () => {
  const { mother } = await boundFamily(homeroom);
  await longSickLeave(mother);
  for (let count = 1; count <= 10; count += 1) {
    await mother.sendsFile(`${count}.pdf`, PDF);
    await mother.sees(`收到 ${count} 個檔案`);
  }
  await mother.sendsFile('11.pdf', PDF);
  await mother.sees('最多附 10 個檔案');
  expect(await proofs(sql`true`)).toBe(10);
});
