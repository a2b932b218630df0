/**
 * The arrows between the layers, as ESLint rules: `app → components → lib`, `exercises → lib/grader`, and nothing
 * depends on `test`; test/unit/layers.test.ts shows that each of them is caught.
 */

/** @typedef {{ target: string, from: string | string[], except?: string[], message: string }} Zone */

const FRAMEWORK = 'lib is the engine: it knows no React and no Next. Move this to components or app.'
const FRAMEWORK_PACKAGES = '^(react|react-dom|next|radix-ui|lucide-react)(/|$)'

/** @type {Zone[]} */
const ZONES = [
  {
    target: './lib',
    from: ['./app', './components', './lessons', './exercises'],
    message: 'lib imports nothing above it. Hand it in as a parameter instead.',
  },
  { target: './components', from: './app', message: 'app uses components, not the other way round.' },
  {
    target: './exercises',
    from: ['./app', './components', './lessons'],
    message: 'Exercises are content: they import their own files and lib/grader.',
  },
  {
    target: './exercises',
    from: './lib',
    except: ['./grader', './drill/card.ts'],
    message:
      'Of lib, exercises use the vocabulary of checks in lib/grader, and the shape of cards in lib/drill/card.ts.',
  },
  {
    target: './lessons',
    from: ['./app', './exercises'],
    message: 'Lessons are content: they name exercises by slug.',
  },
  {
    target: ['./app', './components', './lib', './lessons', './exercises'],
    from: './test',
    message: 'Nothing depends on tests.',
  },
]

/** @type {import('eslint').Linter.Config[]} */
export const layers = [
  {
    files: ['{app,components,lib,lessons,exercises}/**/*.{ts,tsx,mts,mjs,js}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: ZONES }] },
  },
  {
    files: ['lib/**/*.{ts,tsx,mts,mjs,js}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: FRAMEWORK_PACKAGES, message: FRAMEWORK }] }],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression[source.value=/${FRAMEWORK_PACKAGES.replace('/', '\\/')}/]`, message: FRAMEWORK },
      ],
    },
  },
]
