import { base, integration, workers } from './jest.config.js';

// Workers inherit the environment of the process that reads this.
process.env.TEST_DATABASE_URL ??= 'postgresql://root@127.0.0.1:5432/postgres';
process.env.TEST_REDIS_URL ??= 'redis://127.0.0.1:6379';

/** `npm run test:services`: the integration tests again over PostgreSQL and Redis, and those of several instances. */
export default {
  ...workers,
  projects: [
    integration,
    {
      ...base,
      displayName: 'services',
      testMatch: ['<rootDir>/tests/services/**/*.test.ts'],
      testTimeout: 30_000,
    },
  ],
};
