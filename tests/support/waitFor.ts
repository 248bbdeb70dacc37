import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds. Throws after `timeoutMs`, 15 s unless told. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 15_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`the condition did not hold within ${timeoutMs} ms`);
    await pause(5);
  }
}
