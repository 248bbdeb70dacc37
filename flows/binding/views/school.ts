import { LIMITS } from '../../../domain/limits.ts';
import { maskNationalId } from '../../../domain/nationalId.ts';
import { type Line, line, type Param } from '../../view.ts';
import type { BindingContext } from '../context.ts';
import { type BindingChoice, type BindingView, childEdits, childPart, choice, type Views } from './parts.ts';

const NONE = choice('none', 'binding.noneOfThese', { type: 'BACK' });

/** 2／4 學生資訊: the school, and what came of the comparison with its roster. */
export const schoolViews: Views = {
  askSchool: (context) => ({
    stage: 2,
    body: [line('binding.askSchool')],
    choices: [
      choice('districts', 'binding.byDistrict', { type: 'LIST_DISTRICTS' }),
      choice('all', 'binding.allSchools', { type: 'LIST_SCHOOLS' }),
    ],
    part: childPart(context),
  }),
  pickDistrict: ({ districts }) => {
    const { found = [], offset = 0, total = 0 } = districts ?? {};
    return {
      stage: 2,
      body: [line(total > 0 ? 'binding.pickDistrict' : 'binding.noDistrict')],
      choices: [
        ...found.map(
          (district, at): BindingChoice => ({
            id: `district-${offset + at}`,
            label: line('typed', { text: district }),
            event: { type: 'LIST_SCHOOLS', district },
          }),
        ),
        ...(offset + found.length < total
          ? [choice('more', 'binding.moreDistricts', { type: 'MORE_DISTRICTS' })]
          : []),
      ],
      part: `${offset}`,
    };
  },
  pickSchool: ({ schoolSearch: search }) => {
    const seen = (search?.offset ?? 0) + (search?.found.length ?? 0);
    return {
      stage: 2,
      body: [line('binding.pickSchool', { total: search?.total ?? 0 })],
      choices: [
        ...(search?.found ?? []).map((school) => ({
          id: school.id,
          label: line('school', { name: school.name, district: school.district ?? '' }),
          event: { type: 'SCHOOL' as const, school },
        })),
        ...(seen < (search?.total ?? 0)
          ? [choice('more', 'binding.moreSchools', { type: 'MORE_SCHOOLS' })]
          : []),
      ],
      part: `${search?.text}/${search?.district ?? ''}/${search?.offset}`,
    };
  },
  confirmElsewhere,
  mismatch: (context) => ({
    stage: 2,
    body: [
      line('binding.mismatch', { left: context.mismatch?.left ?? 0 }),
      line(context.mismatch?.asked ? 'binding.rosterAsked' : 'binding.rosterMayBeOld'),
      line('binding.whatToCorrect'),
    ],
    card: { kind: 'rows', rows: enteredRows(context) },
    choices: [
      ...corrections(context),
      context.mismatch?.asked
        ? choice('again', 'binding.tryAgain', { type: 'TRY_AGAIN' })
        : choice('ask', 'binding.askTheSchool', { type: 'ASK_SCHOOL' }),
      ...skip(context),
    ],
    part: [
      context.child?.level,
      context.child?.nationalId,
      context.child?.school?.id,
      context.mismatch?.asked,
    ].join(),
  }),
  paused: (context) => {
    const { name: school = '', phone = '' } = context.child?.school ?? {};
    const words = {
      until: line('dateTime', { at: context.pausedUntil ?? '' }),
      most: LIMITS.mismatch.perDay,
      school,
    };
    return {
      stage: 2,
      body: [phone ? line('binding.paused', { ...words, phone }) : line('binding.pausedNoPhone', words)],
      choices: [
        ...corrections(context),
        choice('again', 'binding.tryAgain', { type: 'TRY_AGAIN' }),
        ...skip(context),
      ],
    };
  },
};

/** One school of another level is asked about by itself; several are picked from. */
function confirmElsewhere({ elsewhere = [], child, schoolSearch }: BindingContext): BindingView {
  const [only, ...more] = elsewhere;
  const part = `${child?.level}/${schoolSearch?.text}`;
  if (only && more.length === 0)
    return {
      stage: 2,
      body: [line('binding.elsewhere', { level: line(`level.${only.level}`), school: only.school.name })],
      choices: [choice('yes', 'binding.thatOne', { type: 'SCHOOL', ...only }), NONE],
      part,
    };
  return {
    stage: 2,
    body: [line('binding.elsewhereSeveral', { level: line(`level.${child?.level}`) })],
    choices: [
      ...elsewhere.map(
        ({ level, school }): BindingChoice => ({
          id: school.id,
          label: line('binding.schoolOfLevel', { level: line(`level.${level}`), school: school.name }),
          short: line('typed', { text: school.name }),
          event: { type: 'SCHOOL', school, level },
        }),
      ),
      NONE,
    ],
    part,
  };
}

/** What was not asked cannot be corrected. */
function corrections(context: BindingContext): BindingChoice[] {
  return childEdits(context).filter(({ id }) => id !== 'relation');
}

/** Whoever has other children goes on without this one. */
function skip({ children }: BindingContext): BindingChoice[] {
  return children.length > 0 ? [choice('skip', 'binding.skipChild', { type: 'SKIP_CHILD' })] : [];
}

function enteredRows(context: BindingContext): { label: Line; value: Param; edit?: string }[] {
  const { child } = context;
  const offered = new Set(corrections(context).map(({ id }) => id));
  const edit = (id: string) => (offered.has(id) ? { edit: id } : {});
  return [
    { label: line('field.level'), value: line(`level.${child?.level}`), ...edit('level') },
    {
      label: line('field.studentId'),
      value: maskNationalId(child?.nationalId ?? ''),
      ...edit('studentId'),
    },
    { label: line('field.school'), value: child?.school?.name ?? '', ...edit('school') },
  ];
}
