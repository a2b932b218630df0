/** The file system of a run: memfs, with the project mounted in it. */
import { memfs } from 'memfs'
import { Buffer } from './builtins/buffer.ts'
import { posix } from './builtins/path.ts'
import { state } from './state.ts'
import type { FileTree } from '../../types.ts'

type Fs = typeof import('node:fs')

const owner = {
  cwd: () => state.cwd,
  platform: 'linux',
  env: {},
  emitWarning: () => undefined,
  getuid: () => 1000,
  getgid: () => 1000,
}

function createVolume(): Fs {
  return memfs({}, { process: owner } as never).fs as unknown as Fs
}

export const volume = createVolume()

/** Mounts files where no program sees them, so that the engine compiles what every mounting passes through. */
export function rehearseMount(files: FileTree): void {
  mount(files, '/project', createVolume())
}

/** Writes the project's files and links under `root`, and the folders that programs count on. */
export function mount(files: FileTree, root: string, volume: Fs): void {
  for (const folder of [root, '/tmp', '/dev']) volume.mkdirSync(folder, { recursive: true })
  volume.writeFileSync('/dev/null', '')
  for (const [path, content] of Object.entries(files)) {
    const target = `${root}/${path}`
    volume.mkdirSync(posix.dirname(target), { recursive: true })
    if (typeof content === 'string') volume.writeFileSync(target, content)
    else if (content instanceof Uint8Array) volume.writeFileSync(target, Buffer.from(content))
    else volume.symlinkSync((content as { link: string }).link, target)
  }
}
