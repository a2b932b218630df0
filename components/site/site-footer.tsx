export function SiteFooter() {
  return (
    <footer className="border-t border-line py-6 text-sm text-muted">
      <p className="mx-auto max-w-5xl px-4 sm:px-6">
        Everything you write stays in this browser: no account, no server of ours. MIT licence.
      </p>
    </footer>
  )
}
