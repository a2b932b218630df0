'use client'

import './globals.css'
import ErrorPage from './error.tsx'

/** The same page for a fault in the layout itself. */
export default function GlobalError(props: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
