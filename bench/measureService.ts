import { readFile } from 'node:fs/promises';
import type { Stage } from '../demo/stage.ts';
import type { Phone } from '../simulator/phone.ts';

/** A measured value; `limit` is what it is to stay under, where there is one. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  limit?: number | undefined;
}

export interface Limits {
  memoryMiB: number;
  /** A step's p50 with nobody else; only for the embedded store. */
  stepMs?: number;
}

const ALONE_STEPS = 300;
const ALL_STEPS = 10_000;
const SIDE_BY_SIDE = 16;
/** Fewer than a person may send in a minute, so that nothing is answered late. */
const STEPS_A_PERSON = 50;

/** Measures a service from outside: ready after start, a step alone, throughput, memory after 10,000 steps. */
export async function measureService(makeStage: () => Promise<Stage>, limits: Limits): Promise<Figure[]> {
  const stage = await makeStage();
  try {
    const began = performance.now();
    const service = await stage.start();
    const readyS = (performance.now() - began) / 1_000;
    await stepsOf(stage.phone('warm'), STEPS_A_PERSON);
    const alone = await measureAlone(stage);
    const startMiB = await residentMiB(service.pid);
    const loadBegan = performance.now();
    await runAll(stage);
    const perSecond = ALL_STEPS / ((performance.now() - loadBegan) / 1_000);
    return [
      { what: 'ready after a start', value: readyS, unit: 's' },
      {
        what: 'a step alone, p50: webhook to its 200',
        value: percentile(alone.answered, 0.5),
        unit: 'ms',
        limit: limits.stepMs,
      },
      { what: 'a step alone, p99: webhook to its 200', value: percentile(alone.answered, 0.99), unit: 'ms' },
      {
        what: 'a step alone, p50: webhook to the reply at LINE',
        value: percentile(alone.seen, 0.5),
        unit: 'ms',
      },
      { what: `steps a second, ${SIDE_BY_SIDE} people side by side`, value: perSecond, unit: '/s' },
      { what: 'memory before', value: startMiB, unit: 'MiB' },
      {
        what: `memory after ${ALL_STEPS} steps`,
        value: await residentMiB(service.pid),
        unit: 'MiB',
        limit: limits.memoryMiB,
      },
    ];
  } finally {
    await stage.close();
  }
}

async function measureAlone(stage: Stage): Promise<{ answered: number[]; seen: number[] }> {
  const answered: number[] = [];
  const seen: number[] = [];
  for (let at = 0; at < ALONE_STEPS; at++) {
    const phone = stage.phone(`alone ${Math.floor(at / STEPS_A_PERSON)}`);
    const began = performance.now();
    await phone.says('說明');
    answered.push(performance.now() - began);
    await phone.sees('您可以輸入');
    seen.push(performance.now() - began);
  }
  return { answered, seen };
}

async function runAll(stage: Stage): Promise<void> {
  const people = Array.from({ length: ALL_STEPS / STEPS_A_PERSON }, (_, at) =>
    stage.phone(`person ${at}`),
  ).values();
  const worker = async () => {
    for (const phone of people) await stepsOf(phone, STEPS_A_PERSON);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

async function stepsOf(phone: Phone, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await phone.says('說明');
    await phone.sees('您可以輸入', { timeoutMs: 30_000 });
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Resident memory of a process, from Linux's own account. */
async function residentMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? 0) / 1_024;
}
