import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const pathAndUrl: ContractCase[] = [
  builtinCase(
    'node:path',
    'join, resolve, relative, normalize, parse, format',
    `import path, { posix, sep, delimiter } from 'node:path'
     print([
       path.join('a', '..', 'b', './c', '/d'), path.resolve('/x', 'y', '../z'), path.resolve('q') === process.cwd() + '/q', path.relative('/a/b/c', '/a/d'),
       path.normalize('/a//b/../c/.'), path.basename('/a/b.txt', '.txt'), path.extname('x.tar.gz'), path.extname('.bashrc'), path.dirname('/a/b/c'),
       path.isAbsolute('/a'), path.isAbsolute('a'), path.parse('/home/u/file.txt'), path.format({ dir: '/d', name: 'n', ext: '.e' }), posix.join === path.join, sep, delimiter,
     ])`,
    [
      'b/c/d',
      '/x/z',
      true,
      '../../d',
      '/a/c',
      'b',
      '.gz',
      '',
      '/a/b',
      true,
      false,
      { root: '/', dir: '/home/u', base: 'file.txt', ext: '.txt', name: 'file' },
      '/d/n.e',
      true,
      '/',
      ':',
    ],
  ),
  builtinCase(
    'node:url',
    "fileURLToPath and pathToFileURL are each other's way back",
    `import { fileURLToPath, pathToFileURL, URL as FromModule, URLSearchParams as Params } from 'node:url'
     let refused = ''
     try { fileURLToPath('http://x/y') } catch (error) { refused = (error as NodeJS.ErrnoException).code ?? '' }
     print([
       pathToFileURL('/a b/ü#?%.txt').href, fileURLToPath('file:///a%20b/%C3%BC%23%3F%25.txt'), fileURLToPath(pathToFileURL('/x/y z')), refused,
       FromModule === URL, Params === URLSearchParams, new URL('../c?d=1#e', 'http://h/a/b').href, [...new Params('a=1&a=2&b=%20')].flat(),
     ])`,
    [
      'file:///a%20b/%C3%BC%23%3F%25.txt',
      '/a b/ü#?%.txt',
      '/x/y z',
      'ERR_INVALID_URL_SCHEME',
      true,
      true,
      'http://h/c?d=1#e',
      ['a', '1', 'a', '2', 'b', ' '],
    ],
  ),
]
