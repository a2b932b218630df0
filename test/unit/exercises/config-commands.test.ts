import { expect, test } from 'vitest'
import { readDockerRun, readNpx, scriptOfNode, variablesOf } from '@/exercises/p1-config/checks/commands.ts'
import type { Word } from '@/exercises/p1-config/checks/entry.ts'
import { isWithin, means, normalize } from '@/exercises/p1-config/checks/paths.ts'
import { looksReal } from '@/exercises/p1-config/checks/secrets.ts'
import { isPinnedImage, isPinnedPackage, parseImage, parsePackage } from '@/exercises/p1-config/checks/versions.ts'

const words = (line: string): Word[] =>
  line.split(' ').map((value, offset) => ({ value, node: { type: 'string', offset, length: 1, value } }))

test.each([
  ['/a.js', '/a.js'],
  ['--enable-source-maps --max-old-space-size=512 /a.js --flag', '/a.js'],
  ['-r /trace.js --import tsx -- /a.js', '/a.js'],
  ['-e code /a.js', undefined],
  ['--inspect', undefined],
])('node %s runs %s', (line, script) => expect(scriptOfNode(words(line))?.value).toBe(script))

test.each([
  ['-y pkg@1.2.3 /a /b', ['pkg@1.2.3'], undefined, '/a /b'],
  ['--yes --package=pkg@1.2.3 -- prog /a', ['pkg@1.2.3'], 'prog', '/a'],
  ['-p one -p two --cache /tmp/c prog', ['one', 'two'], 'prog', ''],
  ['--registry https://x pkg -- -y', ['pkg'], undefined, '-- -y'],
])('npx %s', (line, packages, program, rest) => {
  const call = readNpx(words(line))
  expect(call.packages.map(({ value }) => value)).toEqual(packages)
  expect(call.program?.value).toBe(program)
  expect(call.args.map(({ value }) => value).join(' ')).toBe(rest)
})

test.each([
  ['run -i --rm -e V img', 'img', 'V'],
  ['run -ieV img', 'img', 'V'],
  ['run -ie V img', 'img', 'V'],
  ['run -e=V img', 'img', 'V'],
  ['run --env V --rm=true img -e W', 'img', 'V'],
  ['--context c container run --env=V -v /a:/b --network host img', 'img', 'V'],
  ['run -it --name n -- img', 'img', ''],
  ['run -e img', undefined, 'img'],
])('docker %s', (line, image, variables) => {
  const run = readDockerRun(words(line))!
  expect(run.image?.value).toBe(image)
  expect([...variablesOf(run).keys()].join()).toBe(variables)
})

test.each(['-i img', 'exec x', 'container ls'])('docker %s runs nothing', (line) =>
  expect(readDockerRun(words(line))).toBeUndefined(),
)

test('of a variable that is named twice the last counts', () => {
  expect(variablesOf(readDockerRun(words('run -e V=x -e V img'))!).get('V')).not.toHaveProperty('value')
})

test.each(['1.2.3', 'v1.2.3', '=1.2.3', '2026.8.31', '1.2.3-beta.1', '1.2.3+build.5', '1.2.3-a+b'])(
  '%s pins a package',
  (version) => expect(isPinnedPackage(parsePackage(`@s/p@${version}`))).toBe(true),
)

test.each(['', 'latest', '^1.2.3', '~1.2.3', '1.2', '1.2.x', '>=1.2.3', '1.2.3 || 2.0.0', 'next', '*', '1.2.3-'])(
  '%j pins no package',
  (version) => expect(isPinnedPackage(parsePackage(`@s/p@${version}`))).toBe(false),
)

const DIGEST = `sha256:${'0a'.repeat(32)}`

test.each([`:1.2.3`, ':v1.2.3', ':1.2.3-rc.1', `@${DIGEST}`, `:latest@${DIGEST}`])('%s pins an image', (version) => {
  const image = parseImage(`localhost:5000/a/b${version}`)
  expect(image.name).toBe('localhost:5000/a/b')
  expect(isPinnedImage(image)).toBe(true)
})

test.each(['', ':latest', ':v1', ':1.2', ':main', '@sha256:0a0a', `:1.2.3@sha256:0a`, ':sha-0a0a0a0'])(
  '%j pins no image',
  (version) => expect(isPinnedImage(parseImage(`a/b${version}`))).toBe(false),
)

test('paths', () => {
  expect(normalize('~/a//b/./c/../d/')).toBe('/Users/ada/a/b/d')
  expect(normalize('$HOME')).toBe('/Users/ada')
  expect(normalize('/a/../..')).toBe('/')
  expect(means('../a/b', '/x/a/b')).toBe(true)
  expect(means('b', '/x/ab')).toBe(false)
  expect(means('', '/x')).toBe(false)
  expect(isWithin('/a/b/../c', '/a/b')).toBe(false)
  expect(isWithin('/a/bc', '/a/b')).toBe(false)
  expect(isWithin('/a/b/c', '/a/b')).toBe(true)
})

test.each([
  'paste-your-token-here',
  'ghp_your-token-here',
  'ghp_xxxxxxxxxxxxxxxx',
  'github_pat_…',
  '<token>',
  '${TOKEN}',
  'ghp_',
])('%s is a placeholder', (text) => expect(looksReal(text)).toBe(false))

test.each([
  'ghp_Qm3vT9wLx2RkZ7pYb1Nc',
  'github_pat_11AQRSTUV0kL9mN8b',
  'gho_16C7e42F292c6912E771',
  'a'.repeat(20) + '0123456789abcdef0123',
])('%s looks real', (text) => expect(looksReal(text)).toBe(true))
