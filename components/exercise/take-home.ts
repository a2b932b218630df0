import { href } from '../site/href.ts'
import type { SharedFiles } from '@/lib/takehome/project.ts'
import type { Session } from '../session/session.ts'
import { download } from '../ui/download.ts'

const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json', 'grade.mjs'] as const

/**
 * Downloads the exercise, with the learner's code as it is now, as a project of its own.
 * @returns what there is to say of it, one sentence or two
 */
export async function takeHome({ exercise: { meta, checks }, draft }: Session): Promise<string> {
  const name = `${meta.slug}.zip`
  try {
    const [{ strToU8, zipSync }, { projectFiles }, shared] = await Promise.all([
      import('fflate'),
      import('@/lib/takehome/project.ts'),
      fetchShared(),
    ])
    const { files } = draft.getState()
    const page = new URL(location.pathname, location.origin).href
    const project = projectFiles({ meta, files, checks: checks.map(({ title }) => title), shared, page })
    const folder = Object.entries(project).map(([path, text]) => [`${meta.slug}/${path}`, strToU8(text)])
    const zip = zipSync(Object.fromEntries(folder) as Record<string, Uint8Array>)
    download(name, new Blob([zip as BlobPart], { type: 'application/zip' }))
    return `${name} goes to your downloads: unpack it, then run npm ci and npm test there.`
  } catch {
    return 'The project could not be put together: a part of it could not be fetched. Try again.'
  }
}

async function fetchShared(): Promise<SharedFiles> {
  const files = SHARED.map(async (name) => {
    const response = await fetch(href(`/takehome/${name}`))
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    return [name, await response.text()] as const
  })
  return Object.fromEntries(await Promise.all(files)) as unknown as SharedFiles
}
