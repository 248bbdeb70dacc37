import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../db/generated/client.ts';
import { type SlipDetail, sealDetail } from '../../db/leave/slipTime.ts';
import type { Database } from '../../db/tx.ts';

/** A slip to be written behind the service's back. */
export interface SlipToWrite extends Partial<Omit<Prisma.LeaveRequestUncheckedCreateInput, 'detailSealed'>> {
  studentId: string;
  detail?: SlipDetail;
}

/** Writes a slip as if it had been filed: sick leave of one whole day, confirmed by nobody yet. Gives its id. */
export async function writeSlip(
  database: Database,
  { detail = { kind: 'SICK', reason: { code: 'FEVER' } }, ...slip }: SlipToWrite,
): Promise<string> {
  const id = slip.id ?? randomUUID();
  await database.transaction(async (tx) => {
    await tx.prisma.leaveRequest.create({
      data: {
        bindingId: randomUUID(),
        guardianIndex: 'nobody',
        eventId: randomUUID(),
        state: 'SUBMITTED',
        fromDay: '2026-12-01',
        toDay: slip.fromDay ?? '2026-12-01',
        part: 'WHOLE_DAY',
        schoolDays: 1,
        days: 1,
        periods: 7,
        chain: ['HOMEROOM_TEACHER'],
        turn: 'HOMEROOM_TEACHER',
        filedAt: new Date('2026-11-30T22:00:00.000Z'),
        ...slip,
        id,
        detailSealed: sealDetail(tx, id, detail),
      },
    });
  });
  return id;
}
