/**
 * How a learner's code is type-checked, in the editor and in the workbook's own tests: as Node would resolve it, with
 * the types of Node and no browser's. Plain numbers where TypeScript has enums, so that the editor's worker, which has
 * a TypeScript of its own, can take them as they are.
 */
const ES2022 = 9
const NODE_NEXT = 199
const NODE_NEXT_RESOLUTION = 99

export const learnerOptions = {
  target: ES2022,
  module: NODE_NEXT,
  moduleResolution: NODE_NEXT_RESOLUTION,
  moduleDetection: 3, // force: a file without imports is a module all the same
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  noEmit: true,
  allowJs: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  skipLibCheck: true,
  forceConsistentCasingInFileNames: true,
} as const
