/**
 * Who may import what. Each entry: the folders it binds, what they may not import, and the sentence that
 * says where to go instead. The table is the architecture; a newcomer reads it here.
 */
const SQL_LIBRARIES = ['drizzle-orm', 'drizzle-orm/*', 'postgres'];
const APP_LIBRARIES = ['@remix-run/*', 'remix', 'react', 'react-dom', 'react-dom/*', 'lucia', 'express'];
const NODE_BUILT_INS = [
  'node:*',
  'fs',
  'path',
  'crypto',
  'os',
  'child_process',
  'http',
  'https',
  'net',
  'url',
  'util',
];
const OUR_PACKAGES = [
  'access',
  'app',
  'bench',
  'calendar',
  'cases',
  'cli',
  'db',
  'documents',
  'e2e',
  'files',
  'operations',
  'personal-data',
  'public-information',
  'reporting',
  'standards',
  'tenant-config',
  'workflow',
];

/** The pure packages, lowest first; each may know those named beside it and no other. */
const PURE = {
  'packages/standards': [],
  'packages/calendar': [],
  'packages/documents': [],
  'packages/personal-data': ['standards', 'personal-data'],
  'packages/public-information': ['standards', 'public-information'],
  'packages/workflow': ['standards', 'workflow'],
  'packages/cases': ['standards', 'calendar', 'workflow', 'cases'],
  'packages/reporting': ['standards', 'calendar', 'workflow', 'cases', 'reporting'],
  'packages/access': ['standards', 'workflow', 'access'],
};
const PURE_PACKAGES = Object.keys(PURE).map((folder) => folder.replace('packages/', ''));

function forbidOurs(allowed, why) {
  const others = OUR_PACKAGES.filter((name) => !allowed.includes(name));
  return { group: others.flatMap((name) => [`@maklumat/${name}`, `@maklumat/${name}/*`]), message: why };
}

/** A package is imported through its index: `@maklumat/db`, or a door its package.json names. */
const THROUGH_THE_INDEX = {
  group: ['@maklumat/*/src/*', '../../*/src/*', '../../../*/src/*', '../../../../*/src/*'],
  message: 'Import a package through its index (`@maklumat/<name>`), not a file inside it.',
};

/** @returns {import('eslint').Linter.Config} */
function room(files, patterns) {
  return {
    files: files.map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: { 'no-restricted-imports': ['error', { patterns: [THROUGH_THE_INDEX, ...patterns] }] },
  };
}

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = [
  ...Object.entries(PURE).map(([folder, known]) =>
    room(
      [folder],
      [
        forbidOurs(known, 'A pure package knows only the pure ones below it: pass in what it needs.'),
        {
          group: SQL_LIBRARIES,
          message: 'A pure package does no I/O: read the rows in packages/operations and pass them in.',
        },
        { group: APP_LIBRARIES, message: 'A pure package knows nothing of HTTP or HTML: that is app/.' },
        {
          group: NODE_BUILT_INS,
          message: 'A pure package uses no Node built-in: pass the instant, text or id in.',
        },
      ],
    ),
  ),
  // A document's tests read font files.
  room(
    ['packages/documents/src/testing'],
    [
      forbidOurs([], 'A pure package knows only the pure ones below it: pass in what it needs.'),
      { group: [...SQL_LIBRARIES, ...APP_LIBRARIES], message: 'A document is made from what it is given.' },
    ],
  ),
  room(
    ['packages/files'],
    [
      forbidOurs([], 'files knows no other package: keys, limits and names are passed in.'),
      { group: SQL_LIBRARIES, message: 'Which file belongs to what is a row: packages/operations.' },
      { group: APP_LIBRARIES, message: 'files knows bytes and header values; requests and pages are app/.' },
    ],
  ),
  room(
    ['db'],
    [
      forbidOurs(['db', ...PURE_PACKAGES], 'db/ is the ground floor: it imports only pure packages.'),
      { group: APP_LIBRARIES, message: 'db/ knows nothing of HTTP or HTML: that is app/.' },
    ],
  ),
  room(
    ['packages/operations'],
    [
      forbidOurs(['db', 'files', ...PURE_PACKAGES], 'operations imports db, files and pure packages only.'),
      { group: APP_LIBRARIES, message: 'An operation returns data; HTTP and HTML are made in app/.' },
    ],
  ),
  room(
    ['packages/tenant-config'],
    [
      forbidOurs(['db', ...PURE_PACKAGES], 'tenant-config imports db and pure packages only.'),
      { group: APP_LIBRARIES, message: 'tenant-config knows nothing of HTTP or HTML: that is app/.' },
    ],
  ),
  room(
    ['packages/cli'],
    [
      {
        group: SQL_LIBRARIES,
        message: 'The CLI runs operations; SQL lives in packages/operations, packages/tenant-config and db/.',
      },
      {
        group: APP_LIBRARIES,
        message: 'The CLI starts the app through `@maklumat/app/server`; HTTP and HTML are made there.',
      },
    ],
  ),
  // Measures from outside: the product over HTTP, the database beside it, a pure package beside its peers.
  room(
    ['packages/bench'],
    [
      forbidOurs(
        ['db', 'e2e', 'tenant-config', ...PURE_PACKAGES],
        'bench measures the product from outside, as a browser sees it: it imports db, e2e, tenant-config and pure packages only.',
      ),
      {
        group: APP_LIBRARIES,
        message: 'bench measures the product from outside: what it serves comes over HTTP.',
      },
    ],
  ),
  room(
    ['app'],
    [
      forbidOurs(
        ['operations', 'files', 'tenant-config', ...PURE_PACKAGES],
        'app/ reaches data through packages/operations only.',
      ),
      {
        // A pasted file is read as the folder's files are; that part of the package is pure.
        regex: '^@maklumat/tenant-config(?!/proposal$)',
        message: 'Of tenant-config, app/ reads a proposal alone: `@maklumat/tenant-config/proposal`.',
      },
      {
        group: SQL_LIBRARIES,
        message: 'A page never queries: write or call an operation in packages/operations.',
      },
    ],
  ),
];
