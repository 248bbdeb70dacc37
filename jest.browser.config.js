import { base, workers } from './jest.config.js';

/** `npm run test:browser`: the pages in the system's Chromium. */
export default {
  ...base,
  ...workers,
  // Each has a Chromium beside it.
  maxWorkers: 2,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 60_000,
};
