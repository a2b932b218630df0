/** The key that does the same; not where there is no keyboard, and not for who reads with the ears: they have `aria-keyshortcuts`. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="rounded border border-current px-1 font-mono text-2xs leading-tight font-normal max-sm:hidden pointer-coarse:hidden"
    >
      {children}
    </kbd>
  )
}
