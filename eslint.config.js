import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: docs/architectuur.md. A rule names what is forbidden to a room, with the reason a person needs.
 * `types` forbids values only: a type leaves no trace at run time.
 */
const kamers = [
  'mas',
  'brieven',
  'keten',
  'protocol',
  'workflows',
  'activities',
  'bewijs',
  'worker',
  'api',
  'web',
  'platform',
  'prisma',
  'test',
  'bench',
  'tools',
];
const kamer = (naam) => `^(\\.\\./)+${naam}/`;
const verbied = (regex, message, allowTypeImports = false) => ({ regex, message, allowTypeImports });
const alleenUit = (naam, ...toegestaan) =>
  kamers
    .filter((k) => k !== naam && !toegestaan.includes(k))
    .map((k) => verbied(kamer(k), `${naam}/ mag niet uit ${k}/ importeren (docs/architectuur.md)`));
const regels = (naam, files, patterns) => ({
  name: `schakel/kamer-${naam}`,
  files,
  ignores: ['**/*.test.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const node = verbied('^node:', 'deze kamer is zuiver: geen node:*');

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.data',
      'prisma/generated',
      'coverage',
      'test/goud',
      'web/dist',
      'web/src/api/schema.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // a default is a decision about every kind that is not named
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A Temporal update or express handler is often asked to return void and given a promise on purpose; both await it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        WebAssembly: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },

  regels(
    'mas',
    ['mas/**/*.ts'],
    [...alleenUit('mas'), node, verbied('^@(temporalio|prisma)/|^express|^pg$|^zod$', 'mas/ is zuiver')],
  ),
  regels('brieven', ['brieven/**/*.ts'], alleenUit('brieven', 'mas')),
  regels(
    'protocol',
    ['protocol/**/*.ts'],
    [
      ...alleenUit('protocol', 'mas', 'brieven'),
      verbied('^(\\.\\./)+brieven/(?!tekst/)', 'protocol/ gebruikt van brieven/ alleen de keuring van teksten'),
    ],
  ),
  regels(
    'workflows',
    ['workflows/**/*.ts'],
    [
      ...alleenUit('workflows', 'mas', 'activities', 'protocol'),
      verbied(kamer('(activities|protocol)'), 'workflows/ kent van activities/ en protocol/ alleen types', true),
      node,
      verbied('^@prisma/|^express|^pg$|^zod$', 'workflowcode draait in de zandbak van Temporal'),
    ],
  ),
  regels(
    'activities',
    ['activities/**/*.ts'],
    alleenUit('activities', 'mas', 'brieven', 'keten', 'protocol', 'platform', 'prisma'),
  ),
  regels('bewijs', ['bewijs/**/*.ts'], alleenUit('bewijs', 'mas', 'protocol', 'activities', 'platform', 'prisma')),
  regels('keten', ['keten/**/*.ts'], alleenUit('keten', 'mas', 'platform', 'prisma')),
  regels(
    'api',
    ['api/**/*.ts'],
    [
      ...alleenUit(
        'api',
        'mas',
        'brieven',
        'keten',
        'protocol',
        'platform',
        'prisma',
        'workflows',
        'activities',
        'bewijs',
      ),
      verbied(
        '^(\\.\\./)+activities/(?!(bewaarvraag|griffie|keten|kring|opening|regio|register)\\.ts$)',
        'api/ gebruikt van activities/ alleen beslisOpKopie uit griffie.ts, bewaarvraag.ts, keten.ts, kring.ts, opening.ts, regio.ts en het register van protocollen',
      ),
      verbied('^(\\.\\./)+workflows/(?!definities\\.ts$)', 'api/ gebruikt van workflows/ alleen de definities'),
    ],
  ),
  regels(
    'web',
    ['web/src/**/*.{ts,tsx}'],
    [
      ...alleenUit('web', 'api'),
      // its own web/src/api looks the same from inside
      verbied(
        '^(\\.\\./)+api/(?!(client|schema|gemeenten|ik|onderweg|zaak|post)\\.ts$)',
        'web/ kent van Schakel alleen de types die de API publiceert',
      ),
      node,
      verbied('^(express$|zod$|@prisma/|@temporalio/)', 'web/ kent van Schakel alleen de types die de API publiceert'),
    ],
  ),
  regels('platform', ['platform/**/*.ts'], alleenUit('platform', 'prisma')),
  regels(
    'worker',
    ['worker/**/*.ts'],
    alleenUit('worker', 'mas', 'keten', 'protocol', 'activities', 'bewijs', 'platform', 'prisma', 'workflows'),
  ),
  {
    name: 'schakel/zakelijke-tijd',
    files: ['mas/**/*.ts', 'activities/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.test.ts', 'workflows/zaak/klok.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Zakelijke tijd komt uit de zaak (workflows/zaak/klok.ts).',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Zakelijke tijd komt uit de zaak (workflows/zaak/klok.ts).',
        },
      ],
    },
  },
);
