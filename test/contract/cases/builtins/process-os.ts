import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const processAndOs: ContractCase[] = [
  builtinCase(
    'node:process',
    'is the global, knows its platform, versions, clock and memory',
    `import fromModule, { argv, env, cwd, hrtime, memoryUsage, nextTick, stdout, version } from 'node:process'
     const begin = hrtime.bigint()
     const [seconds, nanoseconds] = process.hrtime()
     await new Promise((resolve) => setTimeout(resolve, 5))
     const elapsed = Number(hrtime.bigint() - begin) / 1e6
     const cwdBefore = cwd()
     print([
       fromModule === process, argv === process.argv, env === process.env, stdout === process.stdout, /^v\\d+\\.\\d+\\.\\d+/.test(version), 'v' + process.versions.node === version,
       typeof process.platform, typeof process.arch, Number.isInteger(process.pid) && process.pid > 0, elapsed >= 4 && elapsed < 5000, Number.isInteger(seconds) && nanoseconds < 1e9, memoryUsage().heapUsed > 0,
       process.uptime() > 0, cwdBefore === process.cwd(), typeof nextTick, process.stdin.isTTY ?? false, process.stdout.isTTY ?? false, typeof process.execPath, Array.isArray(process.execArgv), process.argv0.length > 0, process.exitCode === undefined, process.release.name,
     ])`,
    [
      true,
      true,
      true,
      true,
      true,
      true,
      'string',
      'string',
      true,
      true,
      true,
      true,
      true,
      true,
      'function',
      false,
      false,
      'string',
      true,
      true,
      true,
      'node',
    ],
  ),
  builtinCase(
    'node:process',
    'env holds strings only, chdir moves, emitWarning goes to stderr',
    `import { mkdirSync, writeFileSync, existsSync, realpathSync } from 'node:fs'
     ;(process.env as Record<string, unknown>).NUMBER = 5
     process.env.GONE = 'x'
     delete process.env.GONE
     mkdirSync('below')
     writeFileSync('below/here.txt', '')
     const before = process.cwd()
     process.chdir('below')
     const found = existsSync('here.txt')
     const moved = process.cwd() === before + '/below'
     let missing = ''
     try { process.chdir('nowhere') } catch (error) { missing = (error as NodeJS.ErrnoException).code ?? '' }
     print([process.env.NUMBER, 'GONE' in process.env, process.env.GONE === undefined, Object.keys(process.env).includes('NUMBER'), found, moved, realpathSync('here.txt') === before + '/below/here.txt', missing])`,
    ['5', false, true, true, true, true, true, 'ENOENT'],
  ),
  builtinCase(
    'node:os',
    'answers what servers ask',
    `import os, { EOL, homedir, hostname, platform, tmpdir } from 'node:os'
     import { existsSync } from 'node:fs'
     print([EOL, platform() === process.platform, typeof hostname(), homedir().startsWith('/'), existsSync(tmpdir()), os.totalmem() > 0, os.freemem() > 0, Array.isArray(os.cpus()), typeof os.release(), typeof os.type(), os.arch() === process.arch, typeof os.userInfo().username, os.constants.signals.SIGTERM, os.uptime() >= 0, os.availableParallelism() >= 1, os.endianness()])`,
    ['\n', true, 'string', true, true, true, true, true, 'string', 'string', true, 'string', 15, true, true, 'LE'],
  ),
]
