import type { FaultPoints } from '../bot/faultPoints.ts';
import { startHomeroom } from '../main.ts';
import { loadSettings } from '../platform/settings.ts';

// The service in a process of its own, to be killed: KILL_AT names the point, KILL_ON a text that the event or the
// message at that point must hold. SIGKILL from within comes at exactly that point, and nothing runs after it.
const { KILL_AT: point, KILL_ON: text = '' } = process.env;

async function kill(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way: nothing may happen in the meantime.
  await new Promise(() => {});
}

const faultPoints: FaultPoints = {
  engine: async (at, event) => {
    if (at === point && JSON.stringify(event.input).includes(text)) await kill();
  },
  delivery: async (at, row) => {
    if (at === point && JSON.stringify(row.outgoing).includes(text)) await kill();
  },
};

const homeroom = await startHomeroom(loadSettings(process.env), { faultPoints, withoutClocks: true });
process.send?.(homeroom.url);
process.once('SIGTERM', () => void homeroom.close().then(() => process.exit(0)));
