import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { withCheckDigit } from '../demo/checkDigit.ts';
import { CLASSES, PHONES, STAFF } from './demoPeople.ts';

/** The demo roster: made-up people in four real schools, deterministic, so that its files are committed and comparable. */
interface DemoRoster {
  'schools.csv': string;
  'staff.csv': string;
  'students.csv': string;
}

const demoFolder = path.join(import.meta.dirname, '..', 'demo');

/** Makes the three files from the list of real schools and the made-up people. */
export async function makeDemoRoster(): Promise<DemoRoster> {
  const facts = await readFile(path.join(demoFolder, 'taipei-schools.csv'), 'utf8');
  const schools: string[][] = parse(facts, { from_line: 2 });
  return {
    'schools.csv': toCsv(
      ['code', 'level', 'name', 'district', 'phone'],
      schools.map(([code = '', level = '', ...rest]) => [
        code,
        level,
        ...rest,
        PHONES[`${code}-${level}`] ?? '',
      ]),
    ),
    'staff.csv': toCsv(
      ['school_code', 'level', 'name', 'email', 'mobile', 'role', 'class'],
      STAFF.map((row) => [...row]),
    ),
    'students.csv': toCsv(
      [
        'school_code',
        'level',
        'grade',
        'class',
        'seat_no',
        'student_no',
        'name',
        'national_id',
        'pupil_code',
        'status',
        'guardian_email',
        'guardian_mobile',
      ],
      makeStudents(),
    ),
  };
}

function makeStudents(): string[][] {
  let sequence = 0;
  return CLASSES.flatMap(({ code, level, grade, name: className, entered, pupils }) =>
    pupils.map((pupil, at) => {
      sequence += 1;
      const seat = String(pupil.seat ?? at + 1);
      const id = pupil.pupilCode
        ? ''
        : (pupil.id ?? withCheckDigit(`A${1 + (at % 2)}0000${pad(sequence, 3)}`));
      const contacts = [pupil.email ?? '', pupil.mobile ?? ''];
      const number = `${entered}${pad(seat, 2)}`;
      const who = [number, pupil.name, id, pupil.pupilCode ?? ''];
      return [code, level, String(grade), className, seat, ...who, 'ACTIVE', ...contacts];
    }),
  );
}

function pad(value: number | string, length: number): string {
  return String(value).padStart(length, '0');
}

function toCsv(header: string[], lines: string[][]): string {
  return stringify([header, ...lines]);
}

if (import.meta.main) {
  const folder = path.join(demoFolder, 'roster');
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(await makeDemoRoster()))
    await writeFile(path.join(folder, file), text);
}
