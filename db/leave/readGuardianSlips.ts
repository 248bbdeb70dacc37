import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { LEVELS, type Level } from '../../domain/level.ts';
import { maskName } from '../../domain/personName.ts';
import { readNow } from '../readNow.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { openSlip, slipColumns, slipRow, slipTables } from './slipRow.ts';
import { isFiler, isGuardianOf } from './whose.ts';

/** A slip as a push to guardians may tell of it: the name masked; the caller tells nothing of its kind and reason. */
export type ToldSlip = LeaveSlip & { maskedName: string };

/** These slips as they stand now, of children whose approved guardian has this LINE user for notices; and own drafts. */
export async function readGuardianSlips(
  tx: Tx,
  lineUserId: string,
  slipIds: readonly string[],
): Promise<ToldSlip[]> {
  const whose = sql`a.line_user_id = ${lineUserId}`;
  const found = await rows(
    tx,
    slipRow,
    sql`select ${slipColumns(whose)} from ${slipTables} where l.id = any(${slipIds}::uuid[])
          and case when l.state = 'DRAFT' then ${isFiler(whose)} else ${isGuardianOf(whose)} end
        order by l.from_day, l.number`,
  );
  return found.map((row) => {
    const slip = openSlip(tx, row);
    return { ...slip, maskedName: maskName(slip.studentName) };
  });
}

const absence = z.object({
  id: z.string(),
  version: z.number().int(),
  day: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
});

/** A child who is not at school today and of whom nobody has told why. */
export interface AskedAbsence {
  absenceId: string;
  version: number;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
}

/** Of these absences those of today that nobody has explained, of this LINE user's children. */
export async function readAskedAbsences(
  tx: Tx,
  lineUserId: string,
  absenceIds: readonly string[],
): Promise<AskedAbsence[]> {
  const { today } = taipeiClock(await readNow(tx));
  const found = await rows(
    tx,
    absence,
    sql`select n.id, n.version, n.day, s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name
        from absences n join students s on s.id = n.student_id join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        where n.id = any(${absenceIds}::uuid[]) and n.state = 'ASKED' and n.day = ${today} and exists (
          select 1 from bindings g join applications a on a.id = g.application_id
          where g.student_id = n.student_id and g.status = 'APPROVED' and a.line_user_id = ${lineUserId})
        order by c.grade, c.name, s.seat_no`,
  );
  return found.map((row) => ({
    absenceId: row.id,
    version: row.version,
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: row.student_id }, row.name_sealed),
    ),
    level: row.level,
    grade: row.grade,
    className: row.class_name,
  }));
}
