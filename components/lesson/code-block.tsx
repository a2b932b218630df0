import { CircleX } from 'lucide-react'
import type { ReactNode } from 'react'
import { CodeFigure } from './code-figure.tsx'

const NAMES: Readonly<Record<string, string>> = {
  ts: 'TypeScript',
  js: 'JavaScript',
  json: 'JSON',
  sh: 'Shell',
  python: 'Python',
  http: 'HTTP',
  yaml: 'YAML',
  dockerfile: 'Dockerfile',
  nginx: 'nginx',
  text: 'Text',
}

interface CodeBlockProps {
  readonly language: string
  /** Shows a mistake: the compiler refuses it. */
  readonly fails?: string
  readonly children: ReactNode
}

/** A fence of MDX; `components/mdx/fences.mjs` puts it here. */
export function CodeBlock({ language, fails, children }: CodeBlockProps) {
  const note = fails && (
    <span className="inline-flex items-center gap-1.5 text-fail">
      <CircleX size={14} strokeWidth={2.25} aria-hidden />
      does not compile
    </span>
  )
  return (
    <CodeFigure label={NAMES[language] ?? language} note={note}>
      {children}
    </CodeFigure>
  )
}
