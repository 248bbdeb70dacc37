import { LEVELS } from '../../domain/level.ts';
import { type ClassName, type RosterPost, schoolIdOf } from '../../domain/roster.ts';
import type { Findings } from './findings.ts';
import type { CheckedRow } from './readTable.ts';
import type { StaffRow } from './rowSchemas.ts';

const FILE = 'staff.csv';

/** What a post may refer to: schools, and the classes that have students. */
interface Places {
  schoolIds: ReadonlySet<string>;
  classes: readonly (ClassName & { schoolId: string })[];
}

type Refusal = { column: string; text: string };

/**
 * Checks the rows of staff.csv against schools and classes, and against each other: one email is one person, a post stands
 * once. An empty level means all levels of the code; a homeroom teacher's is the level that has the class.
 */
export function checkStaff(
  rows: readonly CheckedRow<StaffRow>[],
  places: Places,
  findings: Findings,
): RosterPost[] {
  const levelsOf = indexClasses(places.classes);
  const firstOf = new Map<string, CheckedRow<StaffRow>>();
  const lineOfPost = new Map<string, number>();
  const judge = (row: CheckedRow<StaffRow>): RosterPost[] | Refusal => {
    const { line, value } = row;
    const first = firstOf.get(value.email) ?? row;
    firstOf.set(value.email, first);
    const refusal = judgePerson(value, first);
    if (refusal) return refusal;
    const schools = findSchools(value, places.schoolIds, levelsOf);
    if ('text' in schools) return schools;
    const posts = schools.map((schoolId) => toPost(schoolId, value));
    const repeated = posts
      .map((post) => lineOfPost.get(keyOfPost(post)))
      .find((found) => found !== undefined);
    if (repeated !== undefined) return { column: 'role', text: `同一人的同一職務也在第 ${repeated} 列` };
    for (const post of posts) lineOfPost.set(keyOfPost(post), line);
    return posts;
  };
  return rows.flatMap((row) => {
    const judged = judge(row);
    if (!('text' in judged)) return judged;
    findings.rejectRow(FILE, row.line, judged.column, judged.text);
    return [];
  });
}

function findSchools(
  row: StaffRow,
  schoolIds: ReadonlySet<string>,
  levelsOf: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | Refusal {
  const ofCode = LEVELS.map((level) => schoolIdOf(row.school_code, level)).filter((id) => schoolIds.has(id));
  if (ofCode.length === 0) return { column: 'school_code', text: '沒有這個代碼的學校，請先加到 schools.csv' };
  const wanted = row.level && schoolIdOf(row.school_code, row.level);
  const ids = ofCode.filter((id) => wanted === null || id === wanted);
  if (ids.length === 0) return { column: 'level', text: '這所學校沒有這個學層' };
  if (!row.class) return ids;
  const having = levelsOf.get(keyOfClass(row.class)) ?? new Set();
  const withClass = ids.filter((id) => having.has(id));
  if (withClass.length === 0)
    return { column: 'class', text: '這個班級沒有學生，請檢查 students.csv 的年級與班級' };
  if (withClass.length > 1) return { column: 'level', text: '這個班級在兩個學層都有，請填學層' };
  return withClass;
}

function judgePerson(value: StaffRow, first: CheckedRow<StaffRow>): Refusal | undefined {
  if (value.name !== first.value.name)
    return { column: 'name', text: `第 ${first.line} 列同一信箱的姓名不同，一個信箱只能是一個人` };
  if (value.mobile && first.value.mobile && value.mobile !== first.value.mobile)
    return { column: 'mobile', text: `第 ${first.line} 列同一信箱的手機不同` };
  return undefined;
}

function toPost(schoolId: string, { name, email, mobile, role, class: of }: StaffRow): RosterPost {
  return { schoolId, name, email, mobile, role, class: of };
}

/** Which schools have a class of this grade and name. */
function indexClasses(classes: Places['classes']): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const each of classes) {
    const schools = index.get(keyOfClass(each)) ?? new Set();
    index.set(keyOfClass(each), schools.add(each.schoolId));
  }
  return index;
}

const keyOfClass = ({ grade, name }: ClassName) => `${grade} ${name}`;

const keyOfPost = ({ schoolId, email, role, class: of }: RosterPost) =>
  JSON.stringify([schoolId, email, role, of?.grade, of?.name]);
