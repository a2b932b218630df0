/** What patterns mean. Each topic has files of its own, so that one mistake shows in one place. */
import { BY_NAME, BY_PATH, FORM, topicCheck, type Topic } from './find.ts'

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)

const topics: readonly Topic[] = [
  {
    id: BY_NAME,
    title: 'Finds files by name, at any depth',
    section: 'Patterns',
    needs: [FORM],
    why: 'A pattern without a slash is for the name alone: models ask for *.md and mean all of them.',
    fix: 'Where the pattern holds no slash, compare it with the part of the path behind the last one.',
    patterns: ({ places }) => ['readme.md', baseName(places.single), baseName(places.ends)],
  },
  {
    id: BY_PATH,
    title: 'Takes a pattern with a slash for the path from the root',
    section: 'Patterns',
    needs: [FORM],
    why: 'With a slash the pattern says where: notes/a.md is that one file, not another that lies in some other notes.',
    fix: 'Where the pattern holds a slash, compare it with the whole path, from the first name to the last.',
    patterns: ({ places }) => [
      places.single,
      places.plain,
      `${places.first}/${baseName(places.plainElsewhere)}`,
      `${baseName(places.inner)}/${baseName(places.single)}`,
    ],
  },
  {
    id: 'star',
    title: 'Keeps * within a name',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: 'docs/*.md means the files right in docs: if * crossed slashes, nobody could ask for one folder. And * may be nothing at all: readme*.md finds readme.md.',
    fix: 'As a regular expression, * is [^/]*, not .*; anchor it at both ends.',
    patterns: ({ places }) => [
      `${places.first}/*.log`,
      '*/*.json',
      `${places.first}/*/*.log`,
      'read*',
      '*adm*.md',
      // No character is left for either star.
      'readme*.md*',
    ],
  },
  {
    id: 'question-mark',
    title: 'Takes ? for exactly one character of a name',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: 'It stands for one character: not for none, not for two, and not for the slash between two names.',
    fix: 'As a regular expression, ? is [^/].',
    patterns: ({ places: { question, spaced } }) => [
      `${question.name}?.dat`,
      `${question.name}??.dat`,
      `${question.name}.d?t`,
      `${spaced}/${question.name}?${baseName(question.inFolder)}`,
    ],
  },
  {
    id: 'double-star',
    title: 'Lets **/ cross any number of folders, none included',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: '**/readme.md finds readme.md at the top as well. Many programs forget the case of no folder.',
    fix: 'As a regular expression, **/ is (?:[^/]+/)*, the slash included. The * behind it stays within one name.',
    patterns: ({ places }) => [
      '**/readme.md',
      `${places.first}/**/readme.md`,
      `${places.first}/**/${baseName(places.innermost)}/*.log`,
      `**/${baseName(places.inner)}/*.log`,
    ],
  },
  {
    id: 'braces',
    title: 'Takes {a,b} for either',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: 'Models ask for *.{md,txt}, as they would in a shell. A file that both sides mean is still one file.',
    fix: 'Make two patterns of one, as often as there are braces, and see whether any of them fits.',
    patterns: ({ places: { narrowName, first, innermost, data } }) => [
      `${narrowName}.{md,json}`,
      `{${first},${data},nowhere}/${narrowName}.txt`,
      `{${first},${innermost}}/${narrowName}.{html,txt}`,
      `{${narrowName.slice(0, 3)}*,${narrowName.slice(0, 3)}?}.html`,
    ],
  },
  {
    id: 'case-sensitive',
    title: 'Tells capitals from small letters',
    section: 'Patterns',
    why: 'The same pattern has to mean the same files on every machine.',
    patterns: ({ places }) => ['*.ini', '*.INI', places.small.toUpperCase(), places.small],
  },
  {
    id: 'literal',
    title: 'Takes every other character for itself',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: 'A name such as c++.txt or notes(1).md has to be found as it is written. In a regular expression + ( ) . $ ^ mean something else.',
    fix: 'Escape what a regular expression would read: text.replace(/[.+^$(){}|[\\]\\\\]/g, "\\\\$&"). A comma counts inside braces only.',
    patterns: ({ places }) => [
      ...places.special.map(baseName),
      places.special[1]!,
      '*+.tex',
      '*.tex',
      // A comma outside of braces is one like any other.
      `{${places.narrowName},nowhere}.md,${places.narrowName}.json`,
    ],
  },
  {
    id: 'unusual-names',
    title: 'Finds names with spaces and letters of any script',
    section: 'Patterns',
    needs: [BY_NAME, BY_PATH],
    why: 'People name files as they like. Such a name is text like any other.',
    patterns: ({ places }) => ['*.adoc', '* with some *.adoc', '*-ändern.adoc', '*-größe/*.adoc', places.spaces],
  },
]

export const patternChecks = topics.map(topicCheck)
