/** Transform and resolution shared by every suite: TypeScript by swc, native ES modules. */
export const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
};

/**
 * Shared by every run: more than the cores, for tests that wait for what is told; a PGlite takes about 450 MB, and with native
 * modules a worker keeps what it has loaded.
 */
export const workers = { maxWorkers: 3, workerIdleMemoryLimit: '50MB' };

/** Tests of a whole service over a store. */
export const integration = {
  ...base,
  displayName: 'integration',
  testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
  testTimeout: 30_000,
};

const OTHER_SUITES = ['/tests/integration/', '/tests/services/', '/tests/browser/'];

/** `npm test`: Node alone. Pure tests are apart from those that hold a PGlite. */
export default {
  ...workers,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...OTHER_SUITES],
    },
    integration,
  ],
};
