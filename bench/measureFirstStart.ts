import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServiceProcess } from '../demo/serviceProcess.ts';
import type { Figure } from './measureService.ts';

/** How long a newcomer waits: simulator, new folder, migrations and demo roster, until the service takes a webhook. */
export async function measureFirstStart(): Promise<Figure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeroom-bench-'));
  try {
    const began = performance.now();
    const service = await startServiceProcess({ DATA_DIR: folder, SIMULATOR_PORT: '0' });
    const value = (performance.now() - began) / 1_000;
    await service.stop();
    return { what: 'ready after the first start, on a new folder', value, unit: 's', limit: 10 };
  } finally {
    await rm(folder, { recursive: true });
  }
}
