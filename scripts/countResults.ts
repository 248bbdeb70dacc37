import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What the tests of a run came to. */
export interface Results {
  passed: number;
  failed: number;
  skipped: number;
}

/** The suites of .ci/run: each leaves jest's report in `NAME.json`. */
const SUITES = ['test', 'services', 'browser'] as const;

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  /** Files that could not even be loaded: no test of theirs is counted anywhere else. */
  numRuntimeErrorTestSuites: z.int(),
});

/**
 * Adds up the suites' reports. A suite whose report is missing or that ran no test counts as one failed, and so does a
 * step that failed without a failing test to show for it.
 */
export function countResults(
  readReport: (suite: string) => unknown,
  failedSteps: readonly string[] = [],
): Results {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const told = new Set<string>();
  for (const suite of SUITES) {
    const { passed, failed, skipped } = countSuite(readReport(suite));
    if (failed > 0) told.add(suite);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  total.failed += failedSteps.filter((step) => !told.has(step)).length;
  return total;
}

function countSuite(json: unknown): Results {
  const parsed = report.safeParse(json);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, ...rest } = parsed.data;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const skipped = rest.numPendingTests + rest.numTodoTests;
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped };
}

/** The line that .ci/run ends with. */
export function describeResults({ passed, failed, skipped }: Results): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  const [folder = '.ci/results', ...failedSteps] = process.argv.slice(2);
  const results = countResults((suite) => readJson(path.join(folder, `${suite}.json`)), failedSteps);
  process.stdout.write(`${describeResults(results)}\n`);
  process.exitCode = results.failed > 0 ? 1 : 0;
}
