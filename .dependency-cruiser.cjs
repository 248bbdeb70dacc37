// The rooms of the house and the ways between them (docs/architecture.md). A new room is a new line here.
// `ours`: the folders of ours that a room may import besides itself; `npm`: its only packages, where they are listed;
// `pure`: not even Node's own modules come in. Type imports count like any other: knowing is depending.
const BOT_TYPES = '^bot/[^/]+\\.ts$';
const ROOMS = [
  { room: 'domain', at: '^domain/', ours: [], npm: ['taiwan-id-validator', 'yaml', 'zod'], pure: true },
  { room: 'flows', at: '^flows/', ours: ['^domain/'], npm: ['xstate', 'zod'], pure: true },
  { room: 'platform', at: '^platform/', ours: ['^domain/'] },
  { room: 'db', at: '^db/', ours: ['^domain/', '^platform/'] },
  { room: 'bot-types', at: BOT_TYPES, ours: ['^domain/', '^db/'], npm: [], pure: true },
  {
    room: 'bot-render',
    at: '^bot/(render|texts)/',
    ours: ['^flows/', '^domain/'],
    npm: ['@line/bot-sdk', 'intl-messageformat', 'zod'],
  },
  {
    room: 'bot-engine',
    at: '^bot/engine/',
    ours: ['^flows/', '^db/', '^domain/', '^platform/', '^bot/(render|texts)/', BOT_TYPES],
  },
  {
    room: 'bot-menus',
    at: '^bot/menus/',
    ours: ['^bot/(render|texts)/', '^flows/', '^domain/'],
    npm: ['@line/bot-sdk', '@resvg/resvg-js', 'undici', 'zod'],
  },
  { room: 'bot-delivery', at: '^bot/delivery/', ours: ['^db/', '^domain/', '^platform/', BOT_TYPES] },
  { room: 'bot-sweeps', at: '^bot/sweeps/', ours: ['^bot/', '^db/', '^domain/', '^platform/'] },
  { room: 'webhooks', at: '^webhooks/', ours: [BOT_TYPES, '^platform/', '^domain/'] },
  { room: 'web', at: '^web/', ours: ['^bot/', '^db/', '^domain/', '^platform/'] },
  { room: 'cli', at: '^cli/', ours: ['^bot/', '^db/', '^domain/', '^platform/'] },
  { room: 'simulator', at: '^simulator/', ours: [] },
  // What the simulator tells of the demo school; the rest of demo/ is a tool.
  { room: 'demo-hints', at: '^demo/demoHints\\.ts$', ours: [], npm: [], pure: true },
];

const NPM = '^node_modules/';
const inRooms = ROOMS.map(({ at }) => at);
/** What is no room but may use them all: folders of tools, and at the root main.ts and the settings of tools. */
const TOOLS = '^(tests|scripts|bench|demo)/';
const AT_ROOT = '^[^/]+$';

/** Every dependency but Node's own modules, which resolve to bare names. */
const notCore = { dependencyTypesNot: ['core'] };

function rulesOf({ room, at, ours, npm, pure }) {
  const rules = [
    {
      name: `${room}-imports`,
      comment: `may import of ours only itself ${ours.join(' ')}`,
      from: { path: at },
      to: { ...notCore, pathNot: [at, ...ours, NPM] },
    },
  ];
  if (npm)
    rules.push({
      name: `${room}-packages`,
      comment: `may use no package but ${npm.join(' ')}`,
      from: { path: at },
      to: { path: NPM, pathNot: npm.map((name) => `${NPM}(@types/)?${name}/`) },
    });
  if (pure)
    rules.push({
      name: `${room}-pure`,
      comment: "is pure: no clock, files, network or chance, and so none of Node's modules",
      from: { path: at },
      to: { dependencyTypes: ['core'] },
    });
  return rules;
}

const houseRules = [
  {
    name: 'rooms-are-named',
    comment: 'A new folder gets its line in ROOMS, or is one of the tools.',
    from: { pathNot: [...inRooms, TOOLS, AT_ROOT, NPM], path: '/' },
    to: {},
  },
  {
    name: 'nobody-imports-webhooks',
    comment: 'But main.ts, and tests; webhooks/ itself.',
    from: { pathNot: ['^main\\.ts$', '^tests/', '^webhooks/'] },
    to: { path: '^webhooks/' },
  },
  {
    name: 'no-room-imports-cli',
    comment: 'The command line stands on the rooms; main.ts and tools may use what it offers.',
    from: { pathNot: ['^main\\.ts$', TOOLS, '^cli/'] },
    to: { path: '^cli/' },
  },
  {
    name: 'tools-are-no-parts',
    comment: 'No room imports tests, tools or the composition root.',
    from: { path: inRooms },
    to: { path: [TOOLS, AT_ROOT], pathNot: ['^demo/demoHints\\.ts$'], ...notCore },
  },
  {
    name: 'database-stays-in-db',
    comment:
      'The Prisma client, PGlite and pg-boss: db/ alone, behind plain async functions that are awaited.',
    from: { pathNot: ['^db/', '^(tests|bench)/', '^prisma\\.config\\.ts$'] },
    to: {
      path: [
        `${NPM}(@prisma|\\.prisma|prisma|@electric-sql|pglite-prisma-adapter|pg-boss|pg)/`,
        '^db/generated/',
      ],
    },
  },
  {
    name: 'no-orphans',
    comment:
      'A file that nothing imports and that imports nothing is dead, unless a tool opens it by its name.',
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.config\\.(js|ts)$', '^\\.dependency-cruiser\\.cjs$'] },
    to: {},
  },
  { name: 'resolvable', comment: 'It exists.', from: {}, to: { couldNotResolve: true } },
  {
    name: 'packages-are-listed',
    comment: 'A package that is used stands in package.json.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-dev-packages',
    comment: 'The service runs without devDependencies.',
    from: { path: [...inRooms, '^main\\.ts$'] },
    to: { dependencyTypes: ['npm-dev'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  // Cycles are Biome's (noImportCycles): it tells type imports, which are gone at run time, from the others.
  forbidden: [...ROOMS.flatMap(rulesOf), ...houseRules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^db/generated/'] },
    exclude: { path: ['^docs/', '^\\.data/', '^simulator/page/.*\\.(css|html|svg)$', '^web/scripts/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
