import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Files = Record<string, string | Buffer>;

/** A folder with roster files, in the system's temporary one. */
export interface RosterFolder {
  readonly path: string;
  write(files: Files): Promise<void>;
  read(file: string): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a folder that holds these files. */
export async function createRosterFolder(files: Files): Promise<RosterFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeroom-roster-'));
  const write = async (some: Files) => {
    for (const [file, content] of Object.entries(some)) await writeFile(path.join(folder, file), content);
  };
  await write(files);
  return {
    path: folder,
    write,
    read: (file) => readFile(path.join(folder, file), 'utf8'),
    remove: () => rm(folder, { recursive: true }),
  };
}

export const SCHOOLS = `code,level,name,district,phone
403601,ELEMENTARY,市立內湖國小,內湖區,02-2790-0000
343303,JUNIOR_HIGH,市立大直高中附設國中,中山區,
343303,SENIOR_HIGH,市立大直高中,中山區,
`;

export const STUDENTS_HEADER =
  'school_code,level,grade,class,seat_no,student_no,name,national_id,pupil_code,status,guardian_email,guardian_mobile';

export const STUDENTS = `${STUDENTS_HEADER}
403601,ELEMENTARY,5,1,5,1110105,王大明,A123456789,,ACTIVE,chen@example.com,0900000001
403601,ELEMENTARY,5,1,6,1110106,陳小美,A200000021,,ACTIVE,,
403601,ELEMENTARY,5,2,1,1110201,何小安,,NHES0001,ACTIVE,,
343303,JUNIOR_HIGH,7,3,5,1150305,王小明,A100000252,,ACTIVE,chen@example.com,
343303,SENIOR_HIGH,1,忠,1,1150101,鄒小雨,A100000412,,ACTIVE,,
`;

export const STAFF = `school_code,level,name,email,mobile,role,class
403601,ELEMENTARY,林雅慧,lin@neihu.example.com,0900000101,HOMEROOM_TEACHER,501
403601,ELEMENTARY,吳志遠,wu@neihu.example.com,,HOMEROOM_TEACHER,五年二班
343303,,蔡明德,tsai@dazhi.example.com,,HOMEROOM_TEACHER,一年忠班
343303,,曾電腦,admin@dazhi.example.com,,UNIT_ADMIN,
`;

/** A whole small roster of three schools. */
export const ROSTER = { 'schools.csv': SCHOOLS, 'students.csv': STUDENTS, 'staff.csv': STAFF };
