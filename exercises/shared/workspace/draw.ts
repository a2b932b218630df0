/** Draws the workspace of part 2: the root that `SEARCH_ROOT` names, what is in it, and what lies beside it. */
import type { FileTree } from '../../../lib/grader/check.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { MAX_READ_BYTES } from './answers.ts'
import { drawPlaces, type Places } from './places.ts'
import { createProse, longText, straddlingText, type Prose } from './prose.ts'
import type { SearchWorkspace } from './types.ts'
import { drawWords, type Words } from './words.ts'

/** The folder, among the learner's files, in which the root and its sibling lie. */
const FOLDER = 'workspace'

/** Bytes of the files that are large because a size is the point: one beyond all limits, and two on either side of one. */
interface Sizes {
  readonly large: number
  readonly atLimit: number
}

const LARGE: Sizes = { large: 1_000_000, atLimit: MAX_READ_BYTES }
/** Where nobody looks at sizes, the same files are quickly laid out. */
const SMALL: Sizes = { large: 20_000, atLimit: 4_096 }

/** The workspace with files as large as the briefs of search, read and complete say. */
export const drawSearchWorkspace = (random: Random): SearchWorkspace => draw(random, LARGE)

/** The same for exercises that neither search nor read the large files. */
export const drawSmallWorkspace = (random: Random): SearchWorkspace => draw(random, SMALL)

function draw(random: Random, sizes: Sizes): SearchWorkspace {
  const name = random.word()
  const root = `${FOLDER}/${name}`
  const sibling = `${root}-private`
  const beside = `${FOLDER}/${random.word(7)}.txt`
  const words = drawWords(random)
  const places = drawPlaces(random)
  const prose = createProse(random)
  const below = (folder: string, files: FileTree): FileTree =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))
  const inside: FileTree = {
    ...plainFiles(places, prose),
    ...searchedFiles(places, words, prose),
    ...readFiles(places, words, prose, sizes),
    ...links(places, `${name}-private`),
  }
  const outside = Object.fromEntries(places.outside.map((path) => [path, prose.around(`A secret: ${words.outside}.`)]))
  return {
    files: {
      ...below(root, inside),
      ...below(sibling, outside),
      [beside]: prose.around(`A secret: ${words.outside}.`),
    },
    env: (project) => ({ SEARCH_ROOT: `${project}/${root}` }),
    root,
    sibling,
    beside,
    places,
    words,
  }
}

/** Files whose names matter more than what is in them. */
function plainFiles(places: Places, prose: Prose): FileTree {
  const { question, folderLikeFile, nookFile, knot } = places
  const paths = [
    places.plain,
    places.plainElsewhere,
    places.page,
    places.script,
    places.small,
    places.capital,
    ...question.files,
    question.inFolder,
    ...places.special,
    ...places.decoys,
    `${folderLikeFile}/${question.name}.css`,
    places.spaces,
    nookFile,
    `${knot}/${question.name}.ref`,
  ]
  return Object.fromEntries([
    ...paths.map((path) => [path, prose.around()]),
    // Never in ASCII alone.
    ...places.readmes.map((path) => [path, prose.around('Größe, señor, 日本')]),
  ])
}

/** Files with words to search for. */
function searchedFiles(places: Places, words: Words, prose: Prose): FileTree {
  const { plain, around } = prose
  // Short enough not to be cut: that is another matter.
  const planted = (word: string) => `${plain(4)} ${word} ${plain(4)}`
  const padded = (length: number) => `${words.long} ${'kilo '.repeat(length)}`.slice(0, length - 1) + 'x'
  const files: Record<string, string> = {
    // `readme` is the name of several files, and no word that could be drawn.
    [places.single]: around(planted(words.single), planted('readme')),
    [places.begins]: `${planted(words.first)}\n${around()}`,
    [places.ends]: `${around(plain())}${planted(words.last)}`,
    [places.odd]: `One\rtwo\u2028three\u0085four\ffive\vsix\n\n${around(planted(words.below))}`,
    [places.crlf]: around(planted(words.crlf), planted(words.crlf)).replaceAll('\n', '\r\n'),
    [places.marked]: `\ufeff${around(planted(words.marked))}`,
    // One right below the other, and further to the left there.
    [places.mixed]: around(`${planted(capitals(words.mixed))}\n${words.mixed.toUpperCase()} ${plain(4)}`),
    [places.umlauts]: around(`${planted(`Ä${words.umlaut}ü`)} 😀 too`, planted(`ä${words.umlaut.toUpperCase()}Ü`)),
    [places.literal]: around(...literals(words)),
    [places.trimmed]: around(` \t  ${words.trimmed} ${plain(4)}`, `${plain(4)} ${words.trimmed} \t `),
    [places.long]: around(padded(100), padded(101), `${' '.repeat(12)}${plain()} ${'lang-'.repeat(24)} ${words.long}`),
    [places.twice]: around(`${words.twice} ${plain(4)} ${words.twice}, ${words.twice}`),
  }
  for (const path of places.logs) files[path] = around(planted(words.many), plain(), planted(words.many))
  for (const path of places.narrow) files[path] = around(planted(words.narrow))
  for (const path of [...places.visible, ...places.skipped]) files[path] = around(planted(words.hidden))
  return files
}

/** `kelomi` as `KeLoMi`. */
const capitals = (word: string) => [...word].map((letter, at) => (at % 2 ? letter : letter.toUpperCase())).join('')

/** Lines that a literal query finds, and lines that it would find as a pattern or without its blanks. */
function literals({ literal, blank }: Words): string[] {
  return [
    `It says ${literal}.*(x)+[y]? and more`,
    `It says ${literal}-xxy and more`,
    `It says ${literal}\\d{2}|$ and more`,
    `It says ${literal}77 and more`,
    `It says ${blank} and more`,
    `It says ${blank}, and more`,
  ]
}

/** Files that are hard to read, or not to be read at all. */
function readFiles(places: Places, words: Words, prose: Prose, sizes: Sizes): FileTree {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const secret = `A word in a binary file: ${words.binary}`
  const large = longText(prose, sizes.large)
  return {
    [places.empty]: '',
    [places.medley]: `  Blanks before\r\nand after  \n\n\tcafe\u0301 😀 \u2028 "quotes" \\ \u0007 日本語\r\rno newline at the end`,
    [places.percent]: prose.around(),
    [places.dots]: prose.around(),
    [places.dotted]: prose.around(),
    [places.large]: `${large}${prose.plain(4)} ${words.large} ${prose.plain(4)}\n${prose.line()}\n`,
    [places.atLimit]: straddlingText(prose, sizes.atLimit),
    [places.overLimit]: straddlingText(prose, sizes.atLimit + 1),
    [places.binaryEarly]: bytes(`GIF\0\u0001${secret}\n${prose.around()}`),
    // Behind the first 8,000 bytes, which is where some programs stop looking.
    [places.binaryLate]: bytes(`${secret}\n${longText(prose, 9_000).slice(0, 9_000)}\n\0\n`),
    [places.binaryText]: prose.around(`A word in a text: ${words.binary}`),
  }
}

function links(places: Places, siblingName: string): FileTree {
  const { nook, nookFile, knot, first } = places
  const outside = `../${siblingName}/${places.outside[0]}`
  const nookName = nookFile.slice(nook.length + 1)
  return {
    [places.linkToFile]: { link: nookFile },
    [places.linkToFolder]: { link: `../${nook}` },
    [places.linkToLink]: { link: `./${first}/../${places.linkToFile}` },
    [places.linkOut]: { link: outside },
    [places.linkToLinkOut]: { link: `../${places.linkOut}` },
    [places.folderOut]: { link: `../${siblingName}` },
    [places.dangling]: { link: `${nook}/${places.absent}-${nookName}` },
    [places.danglingOut]: { link: `../../${siblingName}/${places.absent}` },
    // Whoever follows these without looking where he has been comes to no end.
    [`${knot}/round.ref`]: { link: '.' },
    [`${knot}/back.ref`]: { link: '..' },
    [`${knot}/self.ref`]: { link: 'self.ref' },
  }
}
