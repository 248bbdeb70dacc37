import { defineConfig } from 'prisma/config';

// `prisma generate` needs no engine; without a path it would download one. Node itself is a file that exists.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } });
