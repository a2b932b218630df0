import { href } from './href.ts'

/** Two lifelines and a message between them: the workbook's sign, and what it is about. */
export function Wordmark() {
  return (
    <a href={href('/')} className="flex shrink-0 items-center gap-2 rounded py-1 font-semibold text-ink">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="text-accent">
        <path d="M3.5 2v16M16.5 2v16M3.5 6.5h11M16.5 13.5h-11" stroke="currentColor" strokeWidth="1.8" fill="none" />
        <path
          d="m11.8 3.8 2.9 2.7-2.9 2.7M8.2 10.8l-2.9 2.7 2.9 2.7"
          stroke="currentColor"
          strokeWidth="1.8"
          fill="none"
        />
      </svg>
      <span>MCP Workbook</span>
    </a>
  )
}
