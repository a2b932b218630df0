/** Where in a workspace is what: folders and files that checks ask for by name, as paths from the root. */
import type { Random } from '../../../lib/grader/random.ts'
import { drawKeys } from './keys.ts'

export type Places = ReturnType<typeof drawPlaces>

/** How many names stand at the top; the first and the last of them in order are folders. */
const AT_TOP = 40

/** A function that gives the items one after the other, in an order that is drawn. */
function shuffled(random: Random, items: readonly string[]): () => string {
  const left = [...items]
  return () => left.splice(random.int(0, left.length - 1), 1)[0]!
}

export function drawPlaces(random: Random) {
  const key = drawKeys(random)
  const top = Array.from({ length: AT_TOP }, key).sort()
  // Whoever lists files before folders, or folders before files, gets another order than that of whole paths.
  const first = top[0]!
  const last = top.at(-1)!
  const next = shuffled(random, top.slice(1, -1))

  const inner = `${first}/${key()}`
  const innermost = `${inner}/${key()}`
  const spaced = `${next()} two words`
  const umlaut = `${next()}-größe`
  const data = next()
  const nook = next()
  const knot = next()
  const narrow = next()
  const question = key()
  const odd = key()
  const group = key()

  return {
    /** The first folder in order, one in it, one in that; the last one in order. */
    first,
    inner,
    innermost,
    last,
    spaced,
    umlaut,
    data,
    /** Named as a file would be. */
    folderLikeFile: `${next()}.html`,
    /** A folder of the name of `first`, elsewhere. */
    namesake: `${spaced}/${first}`,

    readmes: ['readme.md', `${first}/readme.md`, `${innermost}/readme.md`, `${spaced}/readme.md`],
    single: `${inner}/${key()}.md`,
    begins: `${umlaut}/${key()}.md`,
    ends: `${next()}.txt`,
    odd: `${data}/${key()}.txt`,
    crlf: `${first}/${key()}-crlf.txt`,
    marked: `${next()}-bom.txt`,
    mixed: `${spaced}/${key()}.md`,
    umlauts: `${umlaut}/${key()}-ändern.adoc`,
    spaces: `${next()} with some spaces.adoc`,
    literal: `${inner}/${key()}.txt`,
    trimmed: `${next()}.txt`,
    long: `${innermost}/${key()}.txt`,
    twice: `${next()}.md`,
    plain: `${first}/${key()}.json`,
    plainElsewhere: `${namesakeOf(spaced, first)}/${key()}.json`,
    page: `${data}/${key()}.html`,
    script: `${data}/${key()}.js`,

    /** Files of one name with each of these endings, at the top and in each of these folders. */
    narrowName: narrow,
    narrow: ['', `${first}/`, `${innermost}/`, `${data}/`].flatMap((folder) =>
      ['md', 'txt', 'json', 'html'].map((ending) => `${folder}${narrow}.${ending}`),
    ),

    /** Names for `?`: nothing, one character and two where it stands; and a folder's slash in that place. */
    question: {
      name: question,
      files: [
        `${first}/${question}.dat`,
        `${data}/${question}1.dat`,
        `${umlaut}/${question}ü.dat`,
        `${inner}/${question}12.dat`,
      ],
      inFolder: `${spaced}/${question}/${odd}.dat`,
    },

    small: `${next()}.ini`,
    capital: `${next()}.INI`,

    /** Names that mean something else as regular expressions; the decoys are what they would match instead. */
    special: [`${odd}+.tex`, `${group}(1).tex`, `${key()}$^.tex`, `${key()}!#@.tex`].map((name) => `${data}/${name}`),
    decoys: [`${odd}${odd.at(-1)!}.tex`, `${group}1xtex`].map((name) => `${first}/${name}`),

    logs: [
      ...Array.from({ length: 6 }, () => `${next()}.log`),
      ...[first, inner, innermost, umlaut].flatMap((folder) =>
        Array.from({ length: 5 }, () => `${folder}/${key()}.log`),
      ),
      ...Array.from({ length: 44 }, () => `${last}/${key()}.log`),
    ],

    visible: [
      `${next()}.cfg`,
      `${inner}/${key()}.cfg`,
      'venv.cfg',
      `${first}/node_modules.cfg`,
      `${next()}_node_modules/${key()}.cfg`,
      `${next()}-venv/${key()}.cfg`,
      `${next()}.git/${key()}.cfg`,
    ],
    skipped: [
      `.${key()}.cfg`,
      '.env',
      `.git/${key()}.cfg`,
      `node_modules/${key()}/${key()}.cfg`,
      `__pycache__/${key()}.cfg`,
      `venv/lib/${key()}.cfg`,
      `${first}/.${key()}/${key()}/${key()}.cfg`,
      `${inner}/node_modules/${key()}.cfg`,
      `${spaced}/__pycache__/${key()}.cfg`,
      `${innermost}/venv/${key()}.cfg`,
      `${umlaut}/.${key()}.cfg`,
    ],

    empty: `${data}/${key()}-empty.txt`,
    medley: `${umlaut}/${key()}-medley.txt`,
    percent: `${next()}%20x.txt`,
    dots: `${next()}..%2f${key()}.txt`,
    dotted: `${first}/${key()}..notes.txt`,
    large: `${data}/${key()}-large.csv`,
    atLimit: `${data}/${key()}-limit.csv`,
    overLimit: `${data}/${key()}-over.csv`,
    binaryEarly: `${data}/${key()}.bin`,
    binaryLate: `${inner}/${key()}.bin`,
    binaryText: `${data}/${key()}-text.bin`,

    /** Links have names that no pattern of a check means, and so have the files in the folders that they lead to. */
    nook,
    nookFile: `${nook}/${key()}.ref`,
    knot,
    linkToFile: `${next()}-file.ref`,
    linkToFolder: `${first}/${key()}-folder.ref`,
    linkToLink: `${next()}-link.ref`,
    linkOut: `${next()}-out.ref`,
    linkToLinkOut: `${first}/${key()}-out.ref`,
    folderOut: `${next()}-door.ref`,
    dangling: `${next()}-gone.ref`,
    danglingOut: `${first}/${key()}-gone.ref`,

    /** Below the sibling folder, not below the root. */
    outside: [`${key()}.md`, `${key()}.cfg`, `${first}/${key()}.txt`] as readonly string[],
    absent: `${key()}-absent`,
  }
}

const namesakeOf = (folder: string, name: string) => `${folder}/${name}`
