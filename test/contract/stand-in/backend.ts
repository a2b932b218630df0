/** The Node side of one container of the stand-in: a temporary folder and the programs that run in it. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve, sep } from 'node:path'
import type { WebSocket } from 'ws'
import type { Methods, Notice, Reply, Request } from './messages.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { writeTree, type WireTree } from './tree.ts'

export type Counts = Readonly<Record<'terminals' | 'processes' | 'folders', number>>

export interface Backend {
  /** What it holds at the moment: programs under a terminal, processes of theirs, folders of runs. */
  counts(): Counts
  notify(notice: Notice): void
  killAll(): void
  close(): void
}

/** Serves the page at the other end of `socket` until it closes. */
export function createBackend(socket: WebSocket): Backend {
  let home: string | undefined
  let last = 0
  const terminals = new Map<number, Terminal>()
  const notify = (notice: Notice) => socket.send(JSON.stringify(notice))

  /** A path inside the container: relative ones from its folder, `..` not beyond it. */
  const inside = (path: string) => {
    if (home === undefined) throw new Error('No container was built.')
    const absolute = resolve(home, path)
    if (absolute !== home && !absolute.startsWith(home + sep)) throw new Error(`EACCES: permission denied, '${path}'`)
    return absolute
  }

  const methods: Methods = {
    build() {
      home = realpathSync(mkdtempSync(join(tmpdir(), 'stand-in-')))
      return { cwd: home, path: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) }
    },
    mount: (tree, folder) => writeTree(JSON.parse(tree) as WireTree, inside(folder)),
    run({ command, args, cwd, env, terminal }) {
      const id = ++last
      const path = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter)
      const given = Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value)]))
      const opened = openTerminal(command, args, {
        cwd: inside(cwd ?? '.'),
        env: { PATH: path, HOME: inside('.'), ...given },
        columns: terminal?.cols,
        rows: terminal?.rows,
      })
      terminals.set(id, opened)
      opened.onOutput((bytes) => notify({ event: 'output', process: id, base64: bytes.toString('base64') }))
      const ended = (code: number) => {
        terminals.delete(id)
        if (socket.readyState === socket.OPEN) notify({ event: 'exit', process: id, code })
      }
      opened.exited.then(ended, (error: Error) => {
        if (socket.readyState === socket.OPEN) notify({ event: 'error', message: error.message })
        ended(127)
      })
      return id
    },
    write: (id, data) => terminals.get(id)?.write(data),
    // The launcher is given its size at the start, and the workbook never changes it.
    resize: () => {},
    kill: (id) => terminals.get(id)?.kill(),
    readFile: (path) => ({ base64: readFileSync(inside(path)).toString('base64') }),
    writeFile: (path, base64) => writeFileSync(inside(path), Buffer.from(base64, 'base64')),
    mkdir: (path, recursive) => void mkdirSync(inside(path), { recursive }),
    readdir: (path) =>
      readdirSync(inside(path), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        folder: entry.isDirectory(),
      })),
    rm: (path, options) => rmSync(inside(path), options),
  }

  socket.on('message', (data) => {
    const { id, method, args } = JSON.parse(String(data)) as Request
    let reply: Reply
    try {
      const call = methods[method] as (...args: readonly unknown[]) => unknown
      reply = { id, result: call(...args) ?? null }
    } catch (error) {
      reply = { id, error: (error as Error).message }
    }
    socket.send(JSON.stringify(reply))
  })

  const killAll = () => terminals.forEach((terminal) => terminal.kill())
  const close = () => {
    killAll()
    if (home !== undefined) rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  socket.once('close', close)
  return {
    counts: () => ({
      terminals: terminals.size,
      processes: [...terminals.values()].reduce((sum, { processes }) => sum + processes.length, 0),
      folders: home !== undefined && existsSync(join(home, 'runs')) ? readdirSync(join(home, 'runs')).length : 0,
    }),
    notify,
    killAll,
    close,
  }
}
