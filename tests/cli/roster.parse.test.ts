import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { describeProblem, inReadingOrder } from '../../cli/roster/findings.ts';
import { parseRoster, type RosterBytes } from '../../cli/roster/parseRoster.ts';
import { readClassName, readClassReference, readGrade } from '../../domain/schoolClass.ts';
import { makeDemoRoster } from '../../scripts/demoRoster.ts';
import { ROSTER, STAFF, STUDENTS, STUDENTS_HEADER } from '../support/rosterFolder.ts';

const nothingKnown = { schoolIds: [], classes: [] };

function parse(files: Record<string, string | Buffer>) {
  const bytes: RosterBytes = Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file, Buffer.from(content)]),
  );
  const parsed = parseRoster(bytes, nothingKnown);
  return { ...parsed, said: inReadingOrder(parsed.findings.problems).map(describeProblem) };
}

/** The small roster with one text in place of another. */
function withChange(file: keyof typeof ROSTER, from: string, to: string) {
  expect(ROSTER[file]).toContain(from);
  return parse({ ...ROSTER, [file]: ROSTER[file].replace(from, to) });
}

test('a sound roster has no problems and every value in its normal form', () => {
  const { roster, said } = parse(ROSTER);
  expect(said).toEqual([]);
  expect(roster.students[0]).toEqual({
    schoolId: '403601-ELEMENTARY',
    class: { grade: 5, name: '1' },
    seatNo: 5,
    studentNo: '1110105',
    name: '王大明',
    nationalId: 'A123456789',
    pupilCode: null,
    status: 'ACTIVE',
    guardianEmail: 'chen@example.com',
    guardianMobile: '0900000001',
  });
  expect(roster.completeStudents).toEqual(['403601-ELEMENTARY', '343303-JUNIOR_HIGH', '343303-SENIOR_HIGH']);
});

test('an empty level of staff means all levels of the code, and a teacher belongs where the class is', () => {
  const { roster } = parse(ROSTER);
  const at = (email: string) =>
    roster.posts.filter((post) => post.email === email).map((post) => post.schoolId);
  expect(at('admin@dazhi.example.com')).toEqual(['343303-JUNIOR_HIGH', '343303-SENIOR_HIGH']);
  expect(at('tsai@dazhi.example.com')).toEqual(['343303-SENIOR_HIGH']);
});

test('the committed demo roster is what its script makes, and has no problems', async () => {
  const made = await makeDemoRoster();
  for (const [file, text] of Object.entries(made))
    expect(await readFile(`demo/roster/${file}`, 'utf8')).toBe(text);
  const { roster, said } = parse({ ...made });
  expect(said).toEqual([]);
  expect(roster.schools).toHaveLength(225);
  expect(roster.students).toHaveLength(60);
  expect(new Set(roster.students.map(({ schoolId, class: of }) => JSON.stringify([schoolId, of]))).size).toBe(
    6,
  );
});

describe('encodings and headers', () => {
  const chinese = {
    'schools.csv': '學校代碼,學層,學校名稱,行政區,電話\r\n403601,國小,市立內湖國小,內湖區,02-2790-0000\r\n',
    'students.csv':
      '學校代碼,學層,年級,班級,座號,學號,姓名,身分證字號,學生代碼,狀態,家長信箱,家長手機\r\n' +
      '403601,國小,五年級,一班,５,1110105,王大明,a123456789,,在學,Chen@Example.com,+886 900-000-001\r\n',
    'staff.csv':
      '學校代碼,學層,姓名,信箱,手機,職務,班級\r\n403601,國小,林雅慧,lin@neihu.example.com,,導師,五年一班\r\n',
  };

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a BOM', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Big5', (text: string) => iconv.encode(text, 'cp950')],
    ['line ends of an old Mac', (text: string) => Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('Chinese headers and words in %s', (_, encode) => {
    const files = Object.fromEntries(Object.entries(chinese).map(([file, text]) => [file, encode(text)]));
    const { roster, said } = parse(files);
    expect(said).toEqual([]);
    expect(roster.schools[0]?.name).toBe('市立內湖國小');
    expect(roster.students[0]).toMatchObject({
      class: { grade: 5, name: '1' },
      seatNo: 5,
      name: '王大明',
      nationalId: 'A123456789',
      guardianEmail: 'chen@example.com',
      guardianMobile: '0900000001',
    });
    expect(roster.posts[0]).toMatchObject({ role: 'HOMEROOM_TEACHER', class: { grade: 5, name: '1' } });
  });

  test("a school's private Big5 characters are refused, never read as somebody else's name", () => {
    const [head = '', tail = ''] = STUDENTS.split('王大明');
    const bytes = Buffer.concat([
      iconv.encode(`${head}王`, 'cp950'),
      Buffer.from('fa40', 'hex'),
      iconv.encode(tail, 'cp950'),
    ]);
    const { said } = parse({ ...ROSTER, 'students.csv': bytes });
    expect(said).toEqual([expect.stringMatching(/^students\.csv 第 2 列 name（姓名）：有無法辨認的字/u)]);
  });

  test('one broken byte in UTF-8 is told, and the rest is not read as Big5', () => {
    const bytes = Buffer.from(STUDENTS);
    bytes[bytes.indexOf('王小明') + 1] = 0x20;
    const { said, roster } = parse({ ...ROSTER, 'students.csv': bytes });
    expect(said).toEqual([expect.stringMatching(/^students\.csv 第 5 列 name（姓名）：有無法辨認的字/u)]);
    expect(roster.students.map(({ name }) => name)).toEqual(['王大明', '陳小美', '何小安', '鄒小雨']);
  });

  test('columns may stand in any order, and one that is not ours is passed over and told', () => {
    const { said, findings, roster } = parse({
      'schools.csv': '備註,Name,學層,Code\n秘密,市立內湖國小,國小,403601\n',
    });
    expect(said).toEqual([]);
    expect(findings.notes.join()).toMatch(/schools\.csv 第 1 欄/u);
    expect(roster.schools).toEqual([
      { code: '403601', level: 'ELEMENTARY', name: '市立內湖國小', district: null, phone: null },
    ]);
  });
});

describe('a bad row is told by file, line, column and reason', () => {
  test.each([
    ['schools.csv', '403601,ELEMENTARY', '403601,小', '第 2 列 level（學層）：請填國小'],
    ['schools.csv', '市立內湖國小', '=HYPERLINK(1)', '第 2 列 name（學校名稱）：學校名稱是'],
    ['students.csv', 'A123456789', 'A123456788', '第 2 列 national_id（身分證字號）：檢查碼不對'],
    ['students.csv', 'A123456789', '12345', '第 2 列 national_id（身分證字號）：不是身分證字號'],
    ['students.csv', 'A123456789', '', '第 2 列 national_id（身分證字號）：身分證字號與學生代碼至少要填一項'],
    ['students.csv', 'NHES0001', 'A123456788', '第 4 列 pupil_code（學生代碼）：學生代碼是'],
    ['students.csv', '王大明', '王', '第 2 列 name（姓名）：不是完整的姓名'],
    ['students.csv', '王大明', "=cmd|'/C calc'!A0", '第 2 列 name（姓名）：不是完整的姓名'],
    ['students.csv', '王大明', '', '第 2 列 name（姓名）：不可空白'],
    [
      'students.csv',
      'chen@example.com,0900000001',
      'chen,0900000001',
      '第 2 列 guardian_email（家長信箱）：',
    ],
    ['students.csv', '0900000001', '27900000', '第 2 列 guardian_mobile（家長手機）：'],
    ['students.csv', ',5,1,5,', ',7,1,5,', '第 2 列 grade（年級）：這個學層沒有這個年級'],
    ['students.csv', ',5,1,5,', ',5,601,5,', '第 2 列 class（班級）：'],
    ['students.csv', ',5,1,5,', ',5,1,0,', '第 2 列 seat_no（座號）：'],
    ['students.csv', '王大明,A123456789,,ACTIVE', '王大明,A123456789,,休學', '第 2 列 status（狀態）：'],
    [
      'students.csv',
      '403601,ELEMENTARY,5,1,5',
      '999999,ELEMENTARY,5,1,5',
      '第 2 列 school_code（學校代碼）：沒有這個代碼的學校',
    ],
    [
      'students.csv',
      '403601,ELEMENTARY,5,1,5',
      '403601,SENIOR_HIGH,1,1,5',
      '第 2 列 level（學層）：這所學校沒有這個學層',
    ],
    ['staff.csv', 'lin@neihu.example.com', 'lin@', '第 2 列 email（信箱）：'],
    ['staff.csv', 'TEACHER,501', 'TEACHER,509', '第 2 列 class（班級）：這個班級沒有學生'],
    ['staff.csv', 'TEACHER,501', 'TEACHER,', '第 2 列 class（班級）：導師必須填班級'],
    ['staff.csv', 'TEACHER,501', 'TEACHER,5月1日', '第 2 列 class（班級）：班級要連同年級'],
    ['staff.csv', 'UNIT_ADMIN,', 'UNIT_ADMIN,501', '第 5 列 class（班級）：只有導師要填班級'],
    ['staff.csv', 'UNIT_ADMIN', '工友', '第 5 列 role（職務）：'],
    [
      'staff.csv',
      'wu@neihu.example.com',
      'lin@neihu.example.com',
      '第 3 列 name（姓名）：第 2 列同一信箱的姓名不同',
    ],
  ] as const)('%s: %s → %s', (file, from, to, told) => {
    const { said } = withChange(file, from, to);
    // What a bad row leaves out may in turn be missed by another row; the first line is the mistake itself.
    expect(said[0]).toContain(`${file} ${told}`);
  });

  test.each([
    ['the same ID twice', 'A200000021', 'A123456789', 'national_id', [2, 3]],
    ['a seat twice in a class', ',5,1,6,', ',5,1,5,', 'seat_no', [2, 3]],
    ['a student number twice in a school', '1110106', '1110105', 'student_no', [2, 3]],
  ] as const)('%s is told on both rows', (_, from, to, column, lines) => {
    const { findings } = withChange('students.csv', from, to);
    expect(findings.problems.map((each) => [each.column, each.line])).toEqual(
      lines.map((line) => [column, line]),
    );
  });

  test('the ID and the seat of one who left may be taken', () => {
    const gone = '403601,ELEMENTARY,5,1,5,1000001,王大明,A123456789,,LEFT,,\n';
    expect(parse({ ...ROSTER, 'students.csv': STUDENTS + gone }).said).toEqual([]);
  });

  test('two homeroom teachers of a class are fine, the same post twice is not', () => {
    const second = '403601,ELEMENTARY,周務本,zhou@neihu.example.com,,導師,501\n';
    expect(parse({ ...ROSTER, 'staff.csv': STAFF + second }).said).toEqual([]);
    const { said } = parse({ ...ROSTER, 'staff.csv': STAFF + second + second });
    expect(said).toEqual(['staff.csv 第 7 列 role（職務）：同一人的同一職務也在第 6 列']);
  });

  test('several mistakes of a row are all told, and lines count quoted line breaks and blank lines', () => {
    const rows =
      '\n403601,國小,5,1,"7",S1,"陳\n小美",A200000021,,在學,,\n\n,,,,,,,,,,,\n403601,國小,x,1,7,S2,王,A1,,在學,,\n';
    const { said } = parse({ 'schools.csv': ROSTER['schools.csv'], 'students.csv': STUDENTS_HEADER + rows });
    expect(said.map((line) => line.split('：')[0])).toEqual([
      'students.csv 第 6 列 grade（年級）',
      'students.csv 第 6 列 name（姓名）',
      'students.csv 第 6 列 national_id（身分證字號）',
    ]);
  });

  test('no problem ever repeats what stands in the cell', () => {
    const { said } = withChange(
      'students.csv',
      '王大明,A123456789,,ACTIVE,chen@example.com,0900000001',
      '王,A123456788,,ACTIVE,chen@,1',
    );
    expect(said.length).toBeGreaterThan(3);
    expect(said.join('\n')).not.toMatch(/A123456788|chen@[^l]|王/u);
  });
});

describe('the rest, when rows are bad', () => {
  test('a school with a bad row is not taken as complete, others are', () => {
    const { roster } = withChange('students.csv', '王小明', '王');
    expect(roster.students).toHaveLength(4);
    expect(roster.completeStudents).toEqual(['403601-ELEMENTARY', '343303-SENIOR_HIGH']);
  });

  test('when a bad row names no known school, no school is', () => {
    const { roster } = withChange('students.csv', '403601,ELEMENTARY,5,1,5', '40360,ELEMENTARY,5,1,5');
    expect(roster.completeStudents).toEqual([]);
  });
});

test.each([
  ['5', 5],
  ['五年級', 5],
  ['高一', 1],
  ['十二', 12],
  ['１０', 10],
  ['0', undefined],
  ['13', undefined],
  ['五五', undefined],
  ['', undefined],
])('grade %s is %s', (typed, grade) => expect(readGrade(typed)).toBe(grade));

test.each([
  ['1', 5, '1'],
  ['01', 5, '1'],
  ['一班', 5, '1'],
  ['501', 5, '1'],
  ['五年一班', 5, '1'],
  ['忠班', 1, '忠'],
  ['資訊甲', 2, '資訊甲'],
  ['601', 5, undefined],
  ['六年一班', 5, undefined],
  ['=1+1', 5, undefined],
  ['0', 5, undefined],
])('class %s in grade %s is %s', (typed, grade, name) => expect(readClassName(typed, grade)).toBe(name));

test.each([
  ['501', { grade: 5, name: '1' }],
  ['1012', { grade: 10, name: '12' }],
  ['5-1', { grade: 5, name: '1' }],
  ['５年１班', { grade: 5, name: '1' }],
  ['五年十二班', { grade: 5, name: '12' }],
  ['高一忠班', undefined],
  ['一年忠班', { grade: 1, name: '忠' }],
  ['5月1日', undefined],
  ['1', undefined],
])('class reference %s', (typed, read) => expect(readClassReference(typed)).toEqual(read));
