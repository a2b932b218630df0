/** The launcher on this machine without any browser: its files in a folder, its terminal behind the client's interface. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Spawner } from '../../../lib/container/webcontainer/session.ts'
import { openTerminal } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const PROGRAMS = {
  launcher: '../../../lib/container/webcontainer/launcher.ts',
  boot: '../../../lib/container/node/boot.ts',
}

export interface LocalSpawner extends Spawner {
  readonly folder: string
  /** The terminals opened so far. */
  readonly terminals: readonly Terminal[]
  /** Everything that appeared on them. */
  readonly transcript: string
  close(): void
}

/** A folder with `launcher.mjs` and `boot.mjs`, as `node.json` brings them into a WebContainer. */
export async function createSpawner(): Promise<LocalSpawner> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'launcher-')))
  const { outputFiles } = await build({
    entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({
      in: fileURLToPath(new URL(path, import.meta.url)),
      out,
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
  const terminals: Terminal[] = []
  let transcript = ''
  // As the real client does: one decoder, not told that a chunk may end inside a character.
  const decoder = new TextDecoder()
  return {
    folder,
    terminals,
    get transcript() {
      return transcript
    },
    async spawn(command, args, { terminal: size }) {
      const terminal = openTerminal(command, args, {
        cwd: folder,
        env: { PATH: `${dirname(process.execPath)}:/usr/bin:/bin` },
        columns: size?.cols,
        rows: size?.rows,
      })
      terminals.push(terminal)
      return {
        output: new ReadableStream({
          start(controller) {
            terminal.onOutput((bytes) => {
              const text = decoder.decode(bytes)
              transcript += text
              controller.enqueue(text)
            })
            void terminal.exited.then(() => controller.close())
          },
        }),
        input: new WritableStream({ write: (data: string) => terminal.write(data) }),
        exit: terminal.exited,
        kill: () => terminal.kill(),
        resize: () => {},
      }
    },
    close() {
      for (const terminal of terminals) terminal.kill()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
