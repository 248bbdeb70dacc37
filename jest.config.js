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

/** `npm test`: pure tests apart from those that hold a PGlite, which takes about 450 MB each. */
export default {
  maxWorkers: 2,
  workerIdleMemoryLimit: '50MB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '/tests/integration/',
        '/tests/browser/',
        '/tests/services/',
      ],
    },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'] },
  ],
};
