import { base, workers } from './jest.config.js';

/** `npm run test:browser`: the pages in the system's Chromium. */
export default {
  ...base,
  ...workers,
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  testTimeout: 60_000,
};
