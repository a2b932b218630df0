/** The recorded conversations are what the server still says. */
import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { RECORDING, recordStepper } from '../../lib/interactive/stepper/record.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

test('the stepper’s recording has not drifted (else: npm run record:stepper)', async () => {
  expect(await recordStepper(container)).toEqual(JSON.parse(await readFile(RECORDING, 'utf8')))
})
