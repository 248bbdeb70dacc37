import type { ClassName, RosterPost, RosterStudent } from '../../domain/roster.ts';
import type { Vault } from '../../platform/vault.ts';

/**
 * Ids of roster rows, made from their natural keys: another import of the same person finds the same row, so that what is
 * sealed under the id stays readable. Keyed, because an email or a student number must not be guessed from an id.
 */
interface RosterIds {
  class(schoolId: string, of: ClassName): string;
  student(student: Pick<RosterStudent, 'schoolId' | 'studentNo'>): string;
  staff(email: string): string;
  post(post: Pick<RosterPost, 'schoolId' | 'email' | 'role' | 'class'>): string;
}

/** Makes the ids of one installation. */
export function createRosterIds(vault: Vault): RosterIds {
  // JSON keeps the parts apart whatever they hold.
  const idOf = (...key: (string | number | null)[]) => vault.index('row-id', JSON.stringify(key));
  return {
    class: (schoolId, { grade, name }) => idOf('class', schoolId, grade, name),
    student: ({ schoolId, studentNo }) => idOf('student', schoolId, studentNo),
    staff: (email) => idOf('staff', email),
    post: ({ schoolId, email, role, class: of }) =>
      idOf('post', email, schoolId, role, of?.grade ?? null, of?.name ?? null),
  };
}
