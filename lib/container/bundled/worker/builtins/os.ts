/** `node:os`: a small Linux machine. */
import { constants } from 'unenv/node/os'
import { native } from '../primordials.ts'
import { NODE_VERSION } from '../report.ts'

const MEMORY_BYTES = 4 * 1024 ** 3

export const EOL = '\n'
export const devNull = '/dev/null'
export { constants }
export const arch = () => 'x64'
export const machine = () => 'x86_64'
export const platform = () => 'linux'
export const type = () => 'Linux'
export const release = () => '6.1.0'
export const version = () => `mcp-workbook (Node ${NODE_VERSION})`
export const endianness = () => 'LE'
export const hostname = () => 'workbook'
export const homedir = () => '/home/learner'
export const tmpdir = () => '/tmp'
export const availableParallelism = () => native.cores
export const cpus = () =>
  Array.from({ length: native.cores }, () => ({
    model: 'browser',
    speed: 0,
    times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 },
  }))
export const totalmem = () => MEMORY_BYTES
export const freemem = () => MEMORY_BYTES / 2
export const loadavg = () => [0, 0, 0]
export const uptime = () => performance.now() / 1000
export const networkInterfaces = () => ({})
export const getPriority = () => 0
export const userInfo = () => ({ username: 'learner', uid: 1000, gid: 1000, shell: '/bin/sh', homedir: homedir() })
