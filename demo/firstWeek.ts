import { CONSENTS, consentHash, consentId, currentConsentId } from '../bot/texts/consent/index.ts';
import { importRoster } from '../db/importRoster.ts';
import { publishConsents } from '../db/publishConsents.ts';
import { execute, sql } from '../db/sql.ts';
import { submitApplication } from '../db/submitApplication.ts';
import type { Database, Tx } from '../db/tx.ts';
import { type RosterStudent, schoolIdOf } from '../domain/roster.ts';
import { withCheckDigit } from './checkDigit.ts';

/** Made-up pupils of 五年一班 by seat; those with a number are in the demo roster already. */
const PUPILS: readonly (readonly [name: string, nationalId?: string])[] = [
  ['趙一安', 'A100000010'],
  ['錢二平', 'A200000021'],
  ['孫三好', 'A100000038'],
  ['周四喜', 'A200000049'],
  ['王大明', 'A123456789'],
  ['吳五福', 'A200000067'],
  ['鄭六順', 'A100000074'],
  ['馮七巧', 'A200000085'],
  ['瓦歷斯·諾幹', 'A100000092'],
  ['褚十方'],
  ['衛子安'],
  ['李小年', 'A200000101'],
  ['沈家豪'],
  ['韓文心'],
  ['楊立人'],
  ['朱以文'],
  ['秦若水'],
  ['尤可欣'],
  ['許多福'],
  ['何來喜'],
  ['呂書恆'],
  ['施安琪'],
  ['張有為'],
  ['孔樂天'],
  ['曹子晴'],
  ['嚴正浩'],
  ['華語嫣'],
  ['金滿堂'],
  ['魏小雨'],
  ['陶然'],
];

const SCHOOL_ID = schoolIdOf('403601', 'ELEMENTARY');
/** Seats whose guardian's contact is another than the school's, and those of whom the school knows none. */
const DIFFERING = new Set([12, 20]);
const UNKNOWN = new Set([3, 9, 15, 27]);

/** How many of each there are: 24 相符, 2 不符, 4 學校無資料. */
export const FIRST_WEEK = { matches: 24, differs: 2, unknown: 4, total: PUPILS.length } as const;

/**
 * The first week of a service: every family of 五年一班 (林雅慧's class in the demo roster) has applied, and nobody has been
 * decided. `userIdOf` gives the LINE user of a guardian by name; `now` (ISO 8601) is when the last one was sent.
 */
export async function fillFirstWeek(
  database: Database,
  userIdOf: (guardian: string) => string,
  now: string,
  { guardiansEach = 1 }: { guardiansEach?: number } = {},
): Promise<void> {
  const consents = CONSENTS.map((each) => ({ ...each, id: consentId(each), hash: consentHash(each) }));
  await database.transaction(async (tx) => {
    await publishConsents(tx, consents);
    await importRoster(tx, {
      schools: [],
      students: PUPILS.map((_, at) => pupilOf(at + 1)),
      posts: [],
      completeStudents: [],
      completePosts: [],
    });
  });
  for (const at of PUPILS.keys())
    for (let nth = 0; nth < guardiansEach; nth++) {
      const applicant = { seat: at + 1, nth, lineUserId: userIdOf(guardianOf(at + 1, nth)) };
      await database.transaction((tx) => apply(tx, applicant, now));
    }
}

/** The guardian of the pupil at a seat, as their phone is called; `nth` where there are several. */
export function guardianOf(seat: number, nth = 0): string {
  return `${[...(PUPILS[seat - 1]?.[0] ?? '')][0]}家長${seat}${nth > 0 ? `之${nth + 1}` : ''}`;
}

function pupilOf(seat: number): RosterStudent {
  const [name = '', nationalId] = PUPILS[seat - 1] ?? [];
  const number = String(seat).padStart(2, '0');
  return {
    schoolId: SCHOOL_ID,
    class: { grade: 5, name: '1' },
    seatNo: seat,
    studentNo: `11101${number}`,
    name,
    nationalId: nationalId ?? withCheckDigit(`A${1 + (seat % 2)}00005${number}`),
    pupilCode: null,
    status: 'ACTIVE',
    guardianEmail: UNKNOWN.has(seat)
      ? null
      : DIFFERING.has(seat)
        ? `other${number}@example.com`
        : emailOf(seat),
    guardianMobile: null,
  };
}

async function apply(
  tx: Tx,
  { seat, nth, lineUserId }: { seat: number; nth: number; lineUserId: string },
  now: string,
): Promise<void> {
  await execute(
    tx,
    sql`insert into line_users (id, first_seen_at) values (${lineUserId}, ${now}::timestamptz) on conflict do nothing`,
  );
  const [student] = await tx.prisma.student.findMany({
    where: { schoolId: SCHOOL_ID, seatNo: seat, class: { grade: 5, name: '1' }, status: 'ACTIVE' },
  });
  if (!student) throw new Error(`nobody sits at ${seat}`);
  const submittedAt = new Date(Date.parse(now) - (PUPILS.length - seat) * 60_000).toISOString();
  const email = nth === 0 ? emailOf(seat) : `${nth}.${emailOf(seat)}`;
  await submitApplication(tx, {
    lineUserId,
    eventId: `first-week-${seat}-${nth}`,
    now: submittedAt,
    form: {
      children: [{ studentId: student.id, relation: seat % 2 === 0 ? 'FATHER' : 'MOTHER' }],
      consent: { id: currentConsentId('zh-Hant'), agreedAt: submittedAt },
      nationalId: withCheckDigit(`A${1 + (seat % 2)}0006${nth}${String(seat).padStart(2, '0')}`),
      name: `${[...(PUPILS[seat - 1]?.[0] ?? '')][0]}大${seat % 2 === 0 ? '同' : '美'}`,
      email,
      mobile: `09000010${String(seat).padStart(2, '0')}`,
      verified: [{ kind: 'EMAIL', value: email }],
      signature: '簽',
    },
  });
}

function emailOf(seat: number): string {
  return `family${String(seat).padStart(2, '0')}@example.com`;
}
