import type { Metadata } from 'next'
import { href } from '@/components/site/href.ts'
import { SiteFooter } from '@/components/site/site-footer.tsx'
import { SiteHeader } from '@/components/site/site-header.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main className="mx-auto w-full max-w-2xl flex-1 px-4 py-16 sm:px-6">
        <h1 className="font-serif text-4xl font-semibold">There is no page here.</h1>
        <p className="mt-3 text-muted">
          The address may be mistyped, or a chapter has moved. Asked on the wire, this would read:
        </p>
        <pre className="mt-6 rounded border border-line bg-panel px-4 py-3 font-mono text-sm whitespace-pre-wrap">
          {'← {"jsonrpc":"2.0","id":404,"error":\n   {"code":-32602,"message":"Resource not found"}}'}
        </pre>
        <p className="mt-6">
          <a href={href('/')} className="text-accent underline underline-offset-2">
            To the contents
          </a>
        </p>
      </main>
      <SiteFooter />
    </div>
  )
}
