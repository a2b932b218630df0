export function SiteFooter() {
  return (
    <footer className="border-t border-line px-4 py-6 text-sm text-muted sm:px-6">
      <p className="mx-auto max-w-5xl">
        Everything you write stays in this browser: no account, no server of ours. MIT licence.
      </p>
    </footer>
  )
}
