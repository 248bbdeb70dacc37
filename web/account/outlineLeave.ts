import type { AccountExport } from '../../db/account/export/exportAccount.ts';
import type { Words } from '../kit/words.ts';
import { factsOf, type OutlineEntry, timeIn } from './outlineParts.ts';

type Leave = AccountExport['leave'][number];

/** Leave in words, slip by slip. */
export function outlineLeave(leave: readonly Leave[], words: Words): OutlineEntry[] {
  return leave.map((slip) => ({
    heading: words('leave.numbered', { number: slip.number }),
    facts: factsOf([
      [words('leave.field.child'), childIn(slip, words)],
      [words('leave.field.kind'), words(`leave.kind.${slip.kind}`)],
      [words('leave.field.time'), whenIn(slip, words)],
      [words('leave.field.count'), slip.count && words('leave.count', slip.count)],
      [
        words('leave.field.reason'),
        'code' in slip.reason ? words(`leave.reason.${slip.reason.code}`) : slip.reason.text,
      ],
      [words('leave.field.state'), words(`leave.state.${slip.state}`)],
      [
        words('leave.field.filed'),
        words('leave.filedBy', {
          by: { key: slip.filedBy === 'you' ? 'leave.you' : `relation.${slip.filedBy}` },
          at: timeIn(words, slip.filedAt),
        }),
      ],
      [words('copy.decided'), decidedIn(slip, words)],
      [
        words('copy.reason'),
        slip.decided?.reason &&
          (slip.decided.reason.typed ?? words(`slips.reason.${slip.decided.reason.code}`)),
      ],
      [
        words('leave.field.proof'),
        slip.proofs ? words('leave.proofCount', { count: slip.proofs }) : undefined,
      ],
    ]),
  }));
}

function childIn({ child }: Leave, words: Words): string {
  if (!child) return words('form.withheld');
  return words('leave.child', {
    name: child.name,
    class: { key: 'class', params: { grade: child.grade, name: child.className } },
  });
}

/** With the year, for a copy is read years later. */
function whenIn({ time }: Leave, words: Words): string {
  const { part, from, to } = time;
  const dayIn = (day: string) => words('paperDay', { at: `${day}T12:00:00+08:00` });
  const days = from === to ? dayIn(from) : `${dayIn(from)} – ${dayIn(to)}`;
  const periods = part.of === 'PERIODS' ? { first: part.first, last: part.last } : {};
  return words('copy.list', {
    all: [
      { key: 'typed', params: { text: days } },
      { key: 'leaveTime', params: { part: part.of, ...periods } },
    ],
  });
}

function decidedIn({ decided }: Leave, words: Words): string | undefined {
  return decided && words('copy.decidedBy', { at: timeIn(words, decided.at), teacher: decided.name });
}
