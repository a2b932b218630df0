import { href } from '../site/href.ts'

/** The server of the chapter as a project: `lib/build/downloads.ts` packs it. */
export function DownloadTemplate() {
  return (
    <p>
      <a href={href('/downloads/file-search-template.zip')} download>
        Download the template
      </a>{' '}
      as a project that runs outside the workbook, with its packages pinned: <code>npm ci</code>, then{' '}
      <code>npm start</code>. Its README shows how a host is told of it.
    </p>
  )
}
