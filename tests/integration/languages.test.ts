import { sql } from '../../db/sql.ts';
import { approveAll, logIn } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

const { parent, child } = PEOPLE;

/** A mother's way in a language: the button, then what she types and what she reads next. */
const WAYS = {
  vi: {
    button: 'Tiếng Việt',
    greeting: 'Kính chào quý phụ huynh',
    name: 'Nguyễn Thị Hoa',
    way: [
      ['bat dau', 'email hoặc số di động'],
      [parent.email, 'Mã xác minh đã được gửi tới'],
      ['code', 'Anh/chị là gì của con?'],
      ['Mẹ', 'Con đang học cấp nào?'],
      ['tieu hoc', 'không phải của anh/chị'],
      ['A123456788', 'thiếu hoặc sai một chữ số'],
      [child.nationalId, 'một phần tên tiếng Trung'],
      [child.school, 'Lớp\u00a05/1'],
      ['dung', 'Tôi đã đọc và đồng ý'],
      ['dong y', 'của chính anh/chị'],
      [parent.nationalId, 'họ tên của anh/chị'],
      ['Nguyễn Thị Hoa', 'số di động của anh/chị'],
      [parent.mobile, 'để ký'],
      ['Nguyễn Thị Hoa', 'Anh/chị gửi chứ?'],
      ['gui', 'Đã gửi (đăng ký số'],
      ['tien do', 'Giáo viên 林 đang xem xét'],
      ['tro giup', 'liên kết: bắt đầu liên kết với con'],
    ],
    approved: 'Giáo viên 林 đã duyệt liên kết',
    mail: 'Liên kết phụ huynh đã được duyệt',
  },
  id: {
    button: 'Indonesia',
    greeting: 'Selamat datang, Bapak/Ibu',
    name: 'Siti Aminah',
    way: [
      ['mulai', 'email atau nomor HP'],
      [parent.email, 'Kode verifikasi sudah dikirim'],
      ['code', 'Apa hubungan Anda dengan anak?'],
      ['ibu', 'di jenjang apa?'],
      ['SD', 'bukan milik Anda'],
      ['A123456788', 'satu angka yang kurang atau salah'],
      [child.nationalId, 'sebagian nama Mandarin'],
      [child.school, 'Kelas\u00a05-1'],
      ['ya', 'Saya sudah baca dan setuju'],
      ['setuju', 'Anda sendiri'],
      [parent.nationalId, 'nama Anda seperti di kartu'],
      ['Siti Aminah', 'nomor HP Anda'],
      [parent.mobile, 'Tanda tangani'],
      ['Siti Aminah', 'Kirim sekarang?'],
      ['kirim', 'Sudah dikirim (pengajuan no.'],
      ['progres', 'Sedang ditinjau Guru 林'],
      ['bantuan', 'tautkan: mulai menautkan anak'],
    ],
    approved: 'Penautan disetujui Guru 林',
    mail: 'Penautan orang tua disetujui',
  },
} as const;

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

test.each(['vi', 'id'] as const)(
  'a mother binds a child wholly in %s, by typed words, and hears of it in %s',
  async (language) => {
    const { button, greeting, way, approved, mail } = WAYS[language];
    const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('媽媽')];
    await logIn(homeroom, lin);
    await mother.follows();
    await mother.sees('這裡可以做親子綁定');
    await mother.taps(button);
    const read = [(await mother.sees(greeting)).text];
    for (const [typed, next] of way) {
      await mother.says(typed === 'code' ? await homeroom.code(parent.email) : typed);
      read.push((await mother.sees(next)).text);
    }
    await approveAll(lin);
    read.push((await mother.receives(approved)).text);
    expect(read.flatMap(chineseIn)).toEqual([]);
    const approval = () => mailsTo(parent.email).find(({ subject }) => subject.includes(mail));
    await waitFor(() => approval() !== undefined);
    expect(mailsTo(parent.email).flatMap(({ text }) => chineseIn(text))).toEqual([]);
    const stored = sql`select count(*)::int as n from line_users where language = ${language}`;
    expect(await countRows(homeroom.database, stored)).toBe(1);
  },
);

test('a teacher reviews in Vietnamese and in Indonesian', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('媽媽')];
  await logIn(homeroom, lin);
  await mother.says('tieng viet');
  for (const [typed, next] of WAYS.vi.way.slice(0, 15)) {
    await mother.says(typed === 'code' ? await homeroom.code(parent.email) : typed);
    await mother.sees(next);
  }
  await lin.says('bahasa indonesia');
  await lin.sees('Halo, 林雅慧');
  await lin.says('menunggu');
  await lin.sees('1 cocok');
  await lin.says('notifikasi');
  await lin.sees('Pemberitahuan pengajuan baru');
  await lin.says('Tiếng Việt');
  await lin.sees('từ nay sẽ trả lời bằng tiếng Việt');
  await lin.says('cho duyet');
  await lin.sees('khớp 1');
  await lin.says('chi tiet 5');
  await lin.sees('Duyệt đăng ký này?');
  await lin.says('duyet 5');
  await lin.sees('Đã duyệt');
  await mother.receives('đã duyệt liên kết');
});

const mailsTo = (address: string) =>
  homeroom.simulator.platform.mailbox.messages.filter(({ to }) => to === address);

/** Chinese that is no term in brackets, name or example: words that were left untranslated. */
function chineseIn(text: string): string[] {
  const known = /[(（「"][^()（）「」"]*[)）」"]|王○明|\S*內湖\S*|林|中文/gu;
  return text.replace(known, '').match(/\p{Script=Han}+/gu) ?? [];
}
