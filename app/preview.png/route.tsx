import { ImageResponse } from 'next/og'
import { PREVIEW } from '@/components/site/metadata.ts'

export const dynamic = 'force-static'

const COLOURS = { paper: '#fdfcfa', ink: '#1d2127', muted: '#5a6068', accent: '#1e5f96' }

/** The picture that other sites show beside a link to the workbook; drawn once, when it is built. */
export function GET() {
  return new ImageResponse(
    <div
      style={{
        ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
        ...{ width: '100%', height: '100%', padding: 90, background: COLOURS.paper, color: COLOURS.ink },
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 28, fontSize: 44 }}>
        <svg viewBox="0 0 20 20" width="72" height="72">
          <path
            d="M3.5 2v16M16.5 2v16M3.5 6.5h11M16.5 13.5h-11M11.8 3.8l2.9 2.7-2.9 2.7M8.2 10.8l-2.9 2.7 2.9 2.7"
            stroke={COLOURS.accent}
            strokeWidth="1.8"
            fill="none"
          />
        </svg>
        MCP Workbook
      </div>
      <div style={{ fontSize: 84, lineHeight: 1.12, letterSpacing: -2 }}>
        Learn the Model Context Protocol by speaking it.
      </div>
      <div style={{ fontSize: 34, color: COLOURS.muted }}>
        Read a chapter, build a server in the page, be graded on the wire.
      </div>
    </div>,
    { width: PREVIEW.width, height: PREVIEW.height },
  )
}
