import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countResults, describeResults } from '../../scripts/countResults.ts';

const report = (passed: number, failed = 0, more: Record<string, number> = {}) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...more,
});

const count = (test: unknown, services: unknown, browser: unknown, failedSteps: string[] = []) =>
  describeResults(
    countResults(
      (suite) => ({ test, services, browser })[suite as 'test' | 'services' | 'browser'],
      failedSteps,
    ),
  );

test('what passed, failed and was skipped is added up over the suites', () => {
  expect(count(report(300), report(40), report(2))).toBe('342 passed, 0 failed');
  expect(count(report(300, 1), report(40, 2), report(2), ['test', 'services'])).toBe('342 passed, 3 failed');
  expect(count(report(1, 0, { numPendingTests: 2, numTodoTests: 1 }), report(1), report(1))).toBe(
    '3 passed, 0 failed, 3 skipped',
  );
});

test('a file that could not be loaded is a failure', () => {
  expect(count(report(5, 0, { numRuntimeErrorTestSuites: 1 }), report(1), report(1))).toBe(
    '7 passed, 1 failed',
  );
});

test('a suite that ran no test, or left no report, is a failure', () => {
  expect(count(report(5), report(0, 0, { numPendingTests: 4 }), report(1))).toBe(
    '6 passed, 1 failed, 4 skipped',
  );
  expect(count(report(5), undefined, { anything: 'else' })).toBe('5 passed, 2 failed');
});

test('a step that failed counts once, unless its own tests say so already', () => {
  expect(count(report(5), report(1), report(1), ['check'])).toBe('7 passed, 1 failed');
  expect(count(report(5), report(1), report(1), ['test'])).toBe('7 passed, 1 failed');
  expect(count(report(5, 2), report(1), report(1), ['test'])).toBe('7 passed, 2 failed');
});

describe('the command', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'homeroom-results-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...failedSteps: string[]) => {
    const script = path.join(import.meta.dirname, '../../scripts/countResults.ts');
    const { stdout, status } = spawnSync(process.execPath, [script, folder, ...failedSteps], {
      encoding: 'utf8',
    });
    return { stdout, status };
  };

  test('reads the folder, prints one line, and fails when anything failed', () => {
    for (const suite of ['test', 'services', 'browser'])
      writeFileSync(path.join(folder, `${suite}.json`), JSON.stringify(report(2)));
    expect(run()).toEqual({ stdout: '6 passed, 0 failed\n', status: 0 });
    expect(run('check')).toEqual({ stdout: '6 passed, 1 failed\n', status: 1 });
    writeFileSync(path.join(folder, 'browser.json'), '{"numPassedTests": 2');
    expect(run()).toEqual({ stdout: '4 passed, 1 failed\n', status: 1 });
  });
});
