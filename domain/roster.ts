import type { Level } from './level.ts';

/** What a member of staff may be. */
export type StaffRole =
  | 'HOMEROOM_TEACHER'
  | 'STUDENT_AFFAIRS_CHIEF'
  | 'STUDENT_AFFAIRS_DIRECTOR'
  | 'PRINCIPAL'
  | 'UNIT_ADMIN';

/** Whether a student attends, or once did. */
export type StudentStatus = 'ACTIVE' | 'LEFT';

/** A class within its school: `5` and `1` for 五年一班, `1` and `忠` for 一年忠班. */
export interface ClassName {
  grade: number;
  name: string;
}

/** A school of the roster; code and level together name it. */
export interface RosterSchool {
  code: string;
  level: Level;
  name: string;
  district: string | null;
  phone: string | null;
}

/** One student as a roster lists them; every value normalised by its reader. */
export interface RosterStudent {
  schoolId: string;
  class: ClassName;
  seatNo: number;
  studentNo: string;
  name: string;
  nationalId: string | null;
  pupilCode: string | null;
  status: StudentStatus;
  guardianEmail: string | null;
  guardianMobile: string | null;
}

/** One post of one member of staff at one school; whoever has several posts stands several times. */
export interface RosterPost {
  schoolId: string;
  name: string;
  email: string;
  mobile: string | null;
  role: StaffRole;
  class: ClassName | null;
}

/** A checked roster, ready to be stored. */
export interface Roster {
  schools: readonly RosterSchool[];
  students: readonly RosterStudent[];
  posts: readonly RosterPost[];
  /** Ids of schools whose students are listed in full: whoever is missing has left. */
  completeStudents: readonly string[];
  /** Ids of schools whose posts are listed in full: a post that is missing has ended. */
  completePosts: readonly string[];
}

/** What an import changes, or would change. */
export interface RosterCounts {
  schools: { added: number; changed: number };
  classes: { added: number };
  /**
   * `moved` are among `changed`; `left` of those who were `present` before; `renumbered` are new rows whose ID another row of
   * the school had that now leaves.
   */
  students: {
    added: number;
    changed: number;
    moved: number;
    left: number;
    present: number;
    renumbered: number;
  };
  staff: { added: number; changed: number };
  posts: { added: number; ended: number };
}

/** The id of a school: an attached junior high shares the code of its senior high, so the level is part of it. */
export function schoolIdOf(code: string, level: Level): string {
  return `${code}-${level}`;
}
