import type { MDXComponents } from 'mdx/types'
import {
  DecisionGuide,
  HandshakeStepper,
  IntegrationCalculator,
  PathContainment,
  ScalingModel,
  VersionNegotiation,
  WhichError,
} from '@/components/interactive/lazy.tsx'
import { Note, StillMeet } from '@/components/lesson/boxes.tsx'
import { CodeBlock } from '@/components/lesson/code-block.tsx'
import { Diagram } from '@/components/lesson/diagram.tsx'
import { DownloadTemplate } from '@/components/lesson/download-template.tsx'
import { headings } from '@/components/lesson/heading.tsx'
import { Excerpt, Program } from '@/components/lesson/program.tsx'
import { Recorded } from '@/components/lesson/recorded.tsx'
import { HeaderCell, Table } from '@/components/lesson/table.tsx'
import { Term } from '@/components/lesson/term.tsx'
import { Link } from '@/components/mdx/link.tsx'

/**
 * What MDX may use without importing it. Fences become `CodeBlock`, `Diagram` and `Recorded`
 * (`components/mdx/fences.mjs`); text is styled by `.prose` in `app/prose.css`.
 */
const components: MDXComponents = {
  ...headings,
  CodeBlock,
  DecisionGuide,
  Diagram,
  DownloadTemplate,
  Excerpt,
  HandshakeStepper,
  IntegrationCalculator,
  Note,
  PathContainment,
  Program,
  Recorded,
  ScalingModel,
  StillMeet,
  Term,
  VersionNegotiation,
  WhichError,
  a: Link,
  table: Table,
  th: HeaderCell,
}

export function useMDXComponents(): MDXComponents {
  return components
}
