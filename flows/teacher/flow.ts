import type { Flow } from '../flow.ts';
import { line } from '../view.ts';
import { type TeacherContext, teacherContext } from './context.ts';
import { teacherMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { readTyped } from './typed.ts';
import { teacherView } from './view.ts';

/** The teacher's flow, as the engine takes it. Its context was parsed by the schema when it was restored. */
export const teacherFlow: Flow = {
  name: 'teacher',
  role: 'staff',
  version: 2,
  machine: teacherMachine,
  context: teacherContext,
  migrations,
  view: (state, context) => teacherView(state, context as TeacherContext),
  readTyped: (state, typed, context) => readTyped(state, typed, context as TeacherContext),
  whereabouts: () => line('teacher.whereabouts'),
  schoolsNamed: () => [],
};
