import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../run/paths.ts'

// The project's own configuration, less the rules that need types: the samples are no files of the project.
const eslint = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] })

const RULES = ['import-x/no-restricted-paths', 'no-restricted-imports', 'no-restricted-syntax']

async function complaints(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: `${ROOT}/${filePath}` })
  const messages = results.flatMap((result) => result.messages)
  expect(messages.filter((message) => message.fatal)).toEqual([])
  return messages.filter((message) => RULES.includes(message.ruleId ?? '')).map((message) => message.message)
}

describe('the arrows between the layers', () => {
  it.each([
    ['lib/grader/sample.ts', "import '../../components/editor/types.ts'"],
    ['lib/grader/sample.ts', "import '@/components/editor/types.ts'"],
    ['lib/grader/sample.ts', "export * from '@/components/editor/types'"],
    ['lib/grader/sample.ts', "import type { EditorProps } from '@/components/editor/types.ts'"],
    ['lib/grader/sample.ts', "void import('@/components/editor/types.ts')"],
    ['lib/grader/sample.ts', "import '@/app/layout.tsx'"],
    ['lib/grader/sample.ts', "import '@/exercises/p1-calculator/checks.ts'"],
    ['lib/grader/sample.ts', "import '@/test/run/paths.ts'"],
    ['lib/grader/sample.ts', "import 'react'"],
    ['lib/grader/sample.ts', "import { createRoot } from 'react-dom/client'"],
    ['lib/grader/sample.ts', "import type { Metadata } from 'next'"],
    ['lib/grader/sample.ts', "void import('next/headers')"],
    ['components/sample.tsx', "import '../app/layout.tsx'"],
    ['components/sample.tsx', "import '@/test/run/paths.ts'"],
    ['app/sample.tsx', "import '@/test/run/paths.ts'"],
    ['exercises/p1-calculator/checks.ts', "import '../../lib/container/types.ts'"],
    ['exercises/p1-calculator/checks.ts', "import '@/components/editor/types.ts'"],
    ['exercises/p1-calculator/checks.ts', "import '@/test/run/paths.ts'"],
    ['lessons/sample.ts', "import '@/exercises/p1-calculator/checks.ts'"],
  ])('%s must not say %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1)
  })

  it.each([
    ['lib/grader/sample.ts', "import '../container/types.ts'"],
    ['lib/grader/sample.ts', "import 'zod'"],
    ['components/sample.tsx', "import '@/lib/grader/types.ts'\nimport 'react'"],
    ['app/sample.tsx', "import '@/components/editor/types.ts'\nimport '../lib/grader/types.ts'"],
    ['exercises/p1-calculator/checks.ts', "import '../../lib/grader/check.ts'"],
    ['test/unit/sample.test.ts', "import '@/components/editor/types.ts'"],
  ])('%s may say %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})
