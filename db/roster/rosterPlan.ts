import type { RosterCounts } from '../../domain/roster.ts';
import type { StoredClass, StoredSchool } from './planSchools.ts';
import type { EndedPost, PostRow, StaffRow } from './planStaff.ts';
import type { LeavingStudent, StudentRow } from './planStudents.ts';

/** What an import is about to write: only rows that are new or differ from what is stored. */
export interface RosterPlan {
  schools: readonly StoredSchool[];
  classes: readonly StoredClass[];
  students: readonly StudentRow[];
  /** Students who are in another class now. */
  moved: readonly string[];
  leave: readonly LeavingStudent[];
  staff: readonly StaffRow[];
  /** Staff whose mailbox now bears another name: perhaps another person. */
  renamed: readonly string[];
  posts: readonly PostRow[];
  end: readonly EndedPost[];
  counts: RosterCounts;
}
