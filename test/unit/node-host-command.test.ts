import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createCommandContainer } from '../../lib/container/command.ts'
import type { Container } from '../../lib/container/types.ts'
import { feed, finish, LineReader } from '../contract/cases/drive.ts'
import { gone } from './helpers/processes.ts'

const NODE = process.execPath

let containers: Container[] = []
const command = (...args: Parameters<typeof createCommandContainer>): Container => {
  const container = createCommandContainer(...args)
  containers.push(container)
  return container
}

afterEach(async () => {
  await Promise.all(containers.map((container) => container.dispose()))
  containers = []
})

describe('command host: programs of any language', () => {
  it('talks to a shell program over real pipes', async () => {
    const process = await command('sh', [
      '-c',
      'echo to stderr >&2; while read -r line; do echo "got $line"; done; exit 4',
    ]).start({}, '')
    const finished = finish(process)
    await feed(process, ['one\n', 'zwei €\n'])
    expect(await finished).toEqual({
      stdout: 'got one\ngot zwei €\n',
      stderr: 'to stderr\n',
      exit: { code: 4, reason: 'exit' },
    })
  })

  it('gives the environment of the shell, what was asked, and arguments after its own', async () => {
    process.env.FROM_THE_SHELL = 'shell'
    try {
      const program =
        'console.log(JSON.stringify([process.env.FROM_THE_SHELL, process.env.A, process.env.B, process.argv.slice(1)]))'
      const container = command(NODE, ['-e', program, 'first'], { env: { A: 'options', B: 'options' } })
      const { stdout } = await finish(await container.start({}, '', { env: { B: 'start' }, args: ['second part'] }))
      expect(JSON.parse(stdout)).toEqual(['shell', 'options', 'start', ['first', 'second part']])
    } finally {
      delete process.env.FROM_THE_SHELL
    }
  })

  it('mounts files in a fresh folder of which the environment tells, and works in its own', async () => {
    const container = command('sh', ['-c', 'pwd; cat "$SEARCH_ROOT/b.txt"; readlink "$SEARCH_ROOT/link"'], { cwd: '/' })
    const files = { 'workspace/a/b.txt': 'mounted\n', 'workspace/a/link': { link: 'b.txt' } }
    const process = await container.start(files, '', { env: (root) => ({ SEARCH_ROOT: `${root}/workspace/a` }) })
    expect((await finish(process)).stdout).toBe('/\nmounted\nb.txt\n')
  })

  it('removes the folder when the program ends', async () => {
    const container = command('sh', ['-c', 'echo "$ROOT"'])
    const { stdout } = await finish(await container.start({ 'a.txt': '' }, '', { env: (ROOT) => ({ ROOT }) }))
    await container.dispose()
    expect(await readdir(path.dirname(stdout.trim()))).not.toContain(path.basename(stdout.trim()))
  })

  it('ends the whole group of a program that started others', async () => {
    const process = await command('sh', ['-c', 'sleep 1000 & echo $!; wait']).start({}, '')
    const pid = Number(await new LineReader(process.stdout).next())
    process.kill()
    expect(await process.exited).toEqual({ code: null, reason: 'killed' })
    expect(await gone(pid)).toBe(true)
  })

  it('says that a signal of the program’s own making is a crash', async () => {
    const segfault = await command('sh', ['-c', 'kill -SEGV $$']).start({}, '')
    expect(await segfault.exited).toEqual({
      code: null,
      reason: 'crashed',
      detail: 'The program was ended by the signal SIGSEGV.',
    })
    const asked = await command('sh', ['-c', 'kill -TERM $$']).start({}, '')
    expect(await asked.exited).toMatchObject({ code: null, reason: 'killed' })
  })
})

describe('command host: what cannot be started', () => {
  const refusal = (container: Container) =>
    container.start({}, '').then(
      () => expect.unreachable('it started'),
      ({ name, kind, message }) => ({ name, kind, message }),
    )

  it('names a program that is not there', async () => {
    expect(await refusal(command('no-such-program-here', ['x']))).toEqual({
      name: 'ContainerError',
      kind: 'host',
      message:
        'There is no program "no-such-program-here": check the spelling, and that it is installed and on the PATH.',
    })
  })

  it('names a working folder that is not there', async () => {
    const { kind, message } = await refusal(command(NODE, [], { cwd: '/no/such/folder' }))
    expect(kind).toBe('host')
    expect(message).toMatch(/^The folder "\/no\/such\/folder", in which ".*node" was to run, does not exist\.$/)
  })

  it('says that a file is not executable', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'case-'))
    try {
      const file = path.join(folder, 'server.py')
      await writeFile(file, 'print(1)\n')
      await chmod(file, 0o644)
      const { kind, message } = await refusal(command(file))
      expect(kind).toBe('host')
      expect(message).toContain('make the file executable, or name its interpreter first')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('refuses fetch, and starts after dispose', async () => {
    const container = command('cat')
    const process = await container.start({}, '')
    await expect(process.fetch(new Request('http://localhost/'))).rejects.toMatchObject({ kind: 'fetch' })
    await container.dispose()
    expect((await process.exited).reason).toBe('killed')
    expect(await refusal(container)).toMatchObject({ kind: 'host' })
  })
})
