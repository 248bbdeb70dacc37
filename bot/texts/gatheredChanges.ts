import type { Change } from '../../domain/amendment.ts';
import type { Level } from '../../domain/level.ts';
import { childLine } from '../../flows/binding/progress.ts';
import { type Line, line, type Param, type Say } from '../../flows/view.ts';

interface Changed {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  status: 'PENDING' | 'CANCELLED' | 'REVOKED';
  changes: readonly Change[];
}

/**
 * Told to staff: what guardians changed, withdrew or ended; what kind of thing was changed, never a value. Where it is to be
 * seen: what was withdrawn or ended waits in no list.
 */
export function bindingsChanged(changed: readonly Changed[]): Say {
  const waits = changed.some(({ status }) => status === 'PENDING');
  return {
    line: line('notice.changed', {
      count: changed.length,
      pupils: changed.map(changeLine),
      where: line(waits ? 'notice.seePending' : 'notice.seeClass'),
    }),
    mustArrive: true,
  };
}

function changeLine({ status, changes, ...child }: Changed): Line {
  const pupil = childLine(child);
  switch (status) {
    case 'PENDING':
      return line('notice.changedOne', { pupil, what: changes.map((each) => line(`change.${each}`)) });
    case 'CANCELLED':
      return line('notice.withdrawnOne', { pupil });
    case 'REVOKED':
      return line('notice.endedOne', { pupil });
  }
}

/** Warned of: the account's password was changed, or others' logins failed; with its login page. */
export function accountAlert(
  key: 'passwordChanged' | 'loginsFailed',
  login: string,
  params: Readonly<Record<string, Param>> = {},
): Say {
  return {
    line: line(`notice.alert.${key}`, params),
    card: { kind: 'actions', actions: [{ label: line('notice.logIn'), url: login }] },
    mustArrive: true,
  };
}

/** Told to a guardian: applications that were sent from here were opened on another phone, or are told of there now. */
export function openedElsewhere(applications: readonly { number: number; moved: boolean }[]): Say[] {
  const of = (moved: boolean) =>
    applications.filter((each) => each.moved === moved).map(({ number }) => String(number));
  return (
    [
      ['notice.movedAway', of(true)],
      ['notice.openedElsewhere', of(false)],
    ] as const
  ).flatMap(([key, numbers]) =>
    numbers.length > 0 ? [{ line: line(key, { numbers: numbers.join('、') }), mustArrive: true }] : [],
  );
}
