import type { FormChild } from '../../db/readApplicationForm.ts';
import { isLegalRepresentative } from '../../domain/relation.ts';
import { layOutHeading } from './heading.ts';
import type { Box } from './items.ts';
import { colourOf, drawSign, drawTickBox } from './shapes.ts';
import { INK, INNER, PAGE, type Sheet, wordedRows } from './sheet.ts';
import { inOneLine } from './wording.ts';

/** A child with its number in the whole application. */
export interface NumberedChild {
  child: FormChild;
  nth: number;
}

const HEAD = 26;
const ROW = 54;
/** The columns, in points; together as wide as the page is inside its margins. */
const COLUMNS = [
  { key: 'form.nth', width: 28 },
  { key: 'form.student', width: 136 },
  { key: 'form.school', width: 154 },
  { key: 'form.relation', width: 95 },
  { key: 'form.status', width: INNER - 28 - 136 - 154 - 95 },
] as const;

/** The table of these children, and a word of those that follow on another page. Gives where the next section begins. */
export function layOutStudents(
  sheet: Sheet,
  children: readonly NumberedChild[],
  { y: top, count, isLast }: { y: number; count: number; isLast: boolean },
): number {
  let y = layOutHeading(sheet, 'form.students', top);
  cellsOf(y, HEAD).forEach((box, at) => {
    sheet.words(sheet.frame(box, INK.label), { key: COLUMNS[at]?.key ?? '' }, { size: 9, align: 'center' });
  });
  y += HEAD;
  for (const each of children) {
    layOutChild(sheet, each, y);
    y += ROW;
  }
  if (!isLast) {
    const from = (children.at(-1)?.nth ?? 0) + 1;
    const more = sheet.wording({ key: 'form.more', params: { from, count } });
    const box = { x: PAGE.margin, y, width: INNER, height: 16 };
    sheet.text(box, inOneLine(more), { size: 8.5, colour: INK.quiet });
    y += 16;
  }
  return y + 12;
}

function cellsOf(y: number, height: number): Box[] {
  let x: number = PAGE.margin;
  return COLUMNS.map(({ width }) => {
    x += width;
    return { x: x - width, y, width, height };
  });
}

function layOutChild(sheet: Sheet, { child, nth }: NumberedChild, y: number): void {
  const [number, name, school, relation, status] = cellsOf(y, ROW).map((box) => sheet.frame(box));
  if (!number || !name || !school || !relation || !status) return;
  sheet.text(number, String(nth), { size: 10, align: 'center' });
  layOutStudent(sheet, child, name, school);
  layOutRelation(sheet, child, relation);
  layOutStatus(sheet, child, status);
}

function layOutStudent(sheet: Sheet, { student }: FormChild, name: Box, school: Box): void {
  if (!student) {
    sheet.words(name, { key: 'form.withheld' }, { size: 9, colour: INK.quiet });
    sheet.text(school, '–', { size: 9, colour: INK.quiet });
    return;
  }
  const level = sheet.wording({ key: `level.${student.level}` });
  const { grade, className } = student;
  const named =
    grade === undefined || className === undefined
      ? undefined
      : sheet.wording({ key: 'class', params: { grade, name: className } });
  sheet.text(name, student.name, { size: 13 });
  sheet.rows(school, [
    { text: student.schoolName, size: 10, colour: INK.words },
    ...wordedRows(
      {
        chinese: [level.chinese, named?.chinese].filter(Boolean).join(' '),
        other: level.other && [level.other, named?.other].filter(Boolean).join(', '),
      },
      { size: 10 },
    ),
  ]);
}

function layOutRelation(sheet: Sheet, { relation, relationOther }: FormChild, box: Box): void {
  const words = sheet.wording({ key: `relation.${relation}` });
  const typed = relationOther === undefined ? '' : `：${relationOther}`;
  const upper = { ...box, height: box.height * 0.5 };
  sheet.rows(upper, wordedRows({ ...words, chinese: `${words.chinese}${typed}` }, { size: 10 }));
  const isLegal = isLegalRepresentative(relation);
  // For the school, in Chinese alone: there is no room for more, and the relation itself stands above in both.
  (['relation.legal', 'relation.guardian'] as const).forEach((key, at) => {
    const y = box.y + box.height * (0.5 + 0.25 * at);
    const { chinese } = sheet.wording({ key });
    sheet.draw(...drawTickBox({ x: box.x, y: y + 2.6 }, 7, (key === 'relation.legal') === isLegal));
    sheet.text({ x: box.x + 10, y, width: box.width - 10, height: box.height * 0.25 }, chinese, { size: 8 });
  });
}

function layOutStatus(sheet: Sheet, { status, decidedAt }: FormChild, box: Box): void {
  const colour = colourOf(status);
  const sign = 9;
  const words = wordedRows(sheet.wording({ key: `status.${status}` }), { size: 10, weight: 'bold', colour });
  const date =
    decidedAt === undefined
      ? []
      : [
          {
            text: sheet.wording({ key: 'paperDay', params: { at: decidedAt } }).chinese,
            size: 7.5,
            colour: INK.quiet,
          },
        ];
  sheet.draw(drawSign(status, { ...box, y: box.y + (box.height - sign) / 2, width: sign, height: sign }));
  sheet.rows({ ...box, x: box.x + sign + 6, width: box.width - sign - 6 }, [...words, ...date]);
}
