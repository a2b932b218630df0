// @ts-check
import { fileURLToPath } from 'node:url'
import eslint from '@eslint/js'
import next from '@next/eslint-plugin-next'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { layers } from './eslint.layers.mjs'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const SOURCES = ['**/*.{ts,tsx,mts,mjs,cjs,js}']

const BASE = "Write href('/…') of components/site/href.ts: the workbook may be published under a path."
/** Addresses that begin with `/`, in the places where a browser would follow them. */
const ROOTED = ['JSXAttribute[name.name=/^(href|src)$/] >', 'CallExpression[callee.name=/^(fetch|importScripts)$/] >']
  .flatMap((place) => [place, `${place} JSXExpressionContainer >`])
  .flatMap((place) => [`${place} Literal[value=/^\\u002F/]`, `${place} TemplateLiteral[quasis.0.value.raw=/^\\u002F/]`])

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.next',
      'out',
      'public',
      'next-env.d.ts',
      'test/.artifacts',
      '**/*.generated.*',
      // Servers as learners write them, faults and all: the content tests compile and run them.
      'exercises/*/{start,solution,broken,right}',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    files: SOURCES,
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 600],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // What only the types know. Plain JavaScript is left out: tsconfig.json does not hold it.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      'no-undef': 'off', // TypeScript's own work
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { '@next/next': next },
    extends: [a11y.flatConfigs.recommended, hooks.configs.flat.recommended],
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs['core-web-vitals'].rules,
      'no-restricted-syntax': ['error', ...ROOTED.map((selector) => ({ selector, message: BASE }))],
    },
  },
  {
    files: SOURCES,
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.mdx', '.css'],
          tsconfig: { configFile: `${ROOT}tsconfig.json` },
        }),
      ],
    },
  },
  ...layers,
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(skip|only|todo|skipIf|runIf)$/]',
          message: 'A test runs or is not there.',
        },
      ],
    },
  },
)
