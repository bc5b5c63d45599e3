import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './boundaries.js';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}', '**/*.spec.ts', '**/testing/**'];

/** Spelled in parts so that this list does not forbid itself. */
const HOUSE_RULES = [
  {
    selector: "CallExpression[callee.property.name='raw'][callee.object.name='sql'] > :not(Literal)",
    message: 'Raw SQL strings are banned: row level security does not survive injection. Use sql`…${value}`.',
  },
  {
    selector: "CallExpression[callee.property.name='unsafe']",
    message: 'Raw SQL strings are banned: only db/src/sql-text.ts sends migrations and set-up that way.',
  },
  {
    selector: 'TemplateElement[value.raw=/set_config\\s*\\(/i], Literal[value=/set_config\\s*\\(/i]',
    message: 'set_config does not reach a sharded server: the tenant is set by withTenant().',
  },
  {
    selector: "JSXAttribute[name.name='style'], JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message:
      'Inline style and markup are refused by the content security policy: use a class, or a component.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/build/',
      '**/generated/',
      '**/.turbo/',
      '.maklumat/',
      '**/test-results/',
      '**/playwright-report/',
    ],
  },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: TYPESCRIPT })),
  {
    files: TYPESCRIPT,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-console': 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', ...HOUSE_RULES],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A box that scrolls by itself must be reachable with the keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      'react-hooks/rules-of-hooks': 'error',
    },
  },
  ...boundaries,
  {
    // The one file that sends SQL as text: migrations, roles and names that cannot be parameters.
    files: ['db/src/sql-text.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...HOUSE_RULES.filter(({ selector }) => !selector.includes("'unsafe'")),
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      // A describe block is a list of cases, not a function to be understood at once.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
