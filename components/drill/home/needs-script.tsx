/** What a page of the drill says where its scripts do not run. */
export function NeedsScript({ children }: { children: string }) {
  return (
    <noscript>
      <style>{'.needs-script { display: none }'}</style>
      <p className="mt-6 max-w-2xl rounded-md bg-warn-soft px-4 py-3">
        {children} That needs JavaScript, which is off in this browser or did not load. The questions are in the
        chapters as well, under “Check yourself”, with their answers.
      </p>
    </noscript>
  )
}
