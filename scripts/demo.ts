import { playBinding } from '../demo/playBinding.ts';
import { playCrash } from '../demo/playCrash.ts';
import { playFirstWeek } from '../demo/playFirstWeek.ts';
import { playLeave } from '../demo/playLeave.ts';
import { playProgress } from '../demo/playProgress.ts';
import { playSiblings } from '../demo/playSiblings.ts';

/** `npm run demo` (a binding), `npm run demo -- siblings`, `leave`, `progress`, `firstweek` or `crash`: each plays over signed webhooks, prints the transcript, and fails loudly. */
const PLAYS: Readonly<Record<string, (print: (line: string) => void) => Promise<void>>> = {
  binding: playBinding,
  crash: playCrash,
  siblings: playSiblings,
  progress: playProgress,
  firstweek: playFirstWeek,
  leave: playLeave,
};

const name = process.argv[2] ?? 'binding';
const play = PLAYS[name];
if (!play) {
  process.stderr.write(`no demo "${name}"; there are: ${Object.keys(PLAYS).join(', ')}\n`);
  process.exit(2);
}
try {
  await play((line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`\n✓ ${name}: as it should be\n`);
} catch (error) {
  process.stderr.write(`\n✕ ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
