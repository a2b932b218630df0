import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes a folder of logs to try the server on, with traps inside and beside it. Gives the folder's path. */
export function sampleFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'logbook-'))
  const root = join(parent, 'logs')
  mkdirSync(join(root, '2026'), { recursive: true })
  writeFileSync(join(root, 'boiler.log'), '08:00 start\n08:05 pressure 1.2 bar\n08:10 pressure 1.4 bar\n')
  writeFileSync(join(root, '2026', 'pump.log'), '09:00 pump on\n09:30 pump off\n')
  writeFileSync(join(root, 'camera.log'), Buffer.from([0x50, 0x00, 0x51, 0x0a]))
  writeFileSync(join(root, '.token'), 'inside the folder, but not for models')

  // Outside, and named so that a careless comparison takes it for inside.
  mkdirSync(join(parent, 'logs-private'))
  writeFileSync(join(parent, 'logs-private', 'keys.log'), 'top secret\n')

  symlinkSync(join(root, '2026', 'pump.log'), join(root, 'today.log')) // leads to a log: fine
  symlinkSync(join(parent, 'logs-private', 'keys.log'), join(root, 'keys.log')) // leads out
  return root
}
