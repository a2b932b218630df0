/** The tree that the reader tries to break out of, and paths to try. */
import type { Tree } from './tree.ts'

/** The folder that the server is meant to keep to. */
export const ROOT = '/srv/projects'

export const TREE: Tree = {
  '/etc/passwd': { file: 'root:x:0:0:root:/root:/bin/sh' },
  '/srv/projects-secret/key.pem': { file: '-----BEGIN PRIVATE KEY-----' },
  '/srv/projects/latest': { link: 'src' },
  '/srv/projects/notes.txt': { file: 'Buy milk.' },
  '/srv/projects/shared': { link: '../projects-secret' },
  '/srv/projects/src/index.ts': { file: "console.error('started')" },
  '/srv/secret': { file: 'the password is swordfish' },
}

export interface Preset {
  readonly label: string
  readonly path: string
}

export const PRESETS: readonly Preset[] = [
  { label: 'An honest path', path: 'src/index.ts' },
  { label: 'Up and out', path: '../secret' },
  { label: 'Down, then up twice', path: 'src/../../secret' },
  { label: 'Absolute', path: '/etc/passwd' },
  { label: 'A sibling with the same beginning', path: '../projects-secret/key.pem' },
  { label: 'A link that leads out', path: 'shared/key.pem' },
  { label: 'A link that stays inside', path: 'latest/index.ts' },
  { label: 'Encoded slash', path: '..%2fsecret' },
  { label: 'NUL character', path: 'notes.txt\\0.png' },
]
