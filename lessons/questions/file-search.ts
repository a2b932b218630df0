import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'prefix',
    ask: 'The root is `/srv/docs`. Which path passes `resolve(root, path).startsWith(root)` although it should not?',
    answers: [
      {
        text: '`../../etc/passwd`',
        why: 'It resolves to `/etc/passwd`, which does not begin with `/srv/docs`. This one the naive check does catch, and that is why it seems to work.',
      },
      {
        text: '`../docs-old/salaries.txt`',
        right: true,
        why: 'It resolves to `/srv/docs-old/salaries.txt`, which begins with the letters `/srv/docs`. The comparison needs the separator after the root.',
      },
      {
        text: '`sub/../plan.txt`',
        why: 'It resolves to `/srv/docs/plan.txt`: it is inside, and rightly passes.',
      },
      {
        text: '`/etc/passwd`',
        why: 'An absolute path replaces the root in `resolve`, and the outcome does not begin with it.',
      },
    ],
  },
  {
    id: 'which-opened',
    ask: 'A function checks `realpath(path)` and then the handler calls `readFile(path)`. Why is that worse than reading what `realpath` returned?',
    answers: [
      {
        text: '`readFile` follows no links, so it would read the link itself.',
        why: 'It follows them. That is what makes it dangerous here.',
      },
      {
        text: 'It is only slower, because links are resolved twice.',
        why: 'That is true, and the smaller problem.',
      },
      {
        text: 'What was checked is not what is opened: the link can be changed in between.',
        right: true,
        why: 'The real path holds no links any more, so a changed link has no effect on it. What remains is that a folder itself is swapped, and for that a container helps.',
      },
    ],
  },
  {
    id: 'tmp-link',
    ask: 'Your server refuses every file on a colleague’s machine, and only there. The root in the configuration is a symbolic link. What is missing?',
    answers: [
      {
        text: '`realpath` on the root: the real path of a file is compared with an unresolved one.',
        right: true,
        why: 'Both sides of the comparison have to be real paths. Resolve the root once, at the start.',
      },
      {
        text: 'The check must also accept the unresolved path of the file.',
        why: 'Then a link inside the folder that leads out passes again.',
      },
      {
        text: 'Links must be switched off for the whole server.',
        why: 'There is no such switch, and links that stay inside are useful.',
      },
    ],
  },
  {
    id: 'glob-nothing',
    ask: 'A model calls your tool with `**/*.md`. Your matcher knows only `*` and `?` within a name. What is the best behaviour?',
    answers: [
      {
        text: 'Answer “No files found”.',
        why: 'The model will believe it and tell the user that there is no documentation. A wrong “nothing” is worse than a refusal.',
      },
      {
        text: 'Replace `**/` by nothing without a word, since that is probably what was meant.',
        why: 'It helps here, and misleads for `docs/**/*.md`. If you support the form, then properly.',
      },
      {
        text: 'Answer with `isError` and say which patterns the tool understands.',
        right: true,
        why: 'The model reads it and asks again in the right form. Better still, say it in the description beforehand.',
      },
      {
        text: 'Throw a `SyntaxError`.',
        why: 'The SDK makes an `isError` of it, with a message that was written for nobody in particular.',
      },
    ],
  },
  {
    id: 'big-file',
    ask: 'A file is larger than your tool is willing to return. What should the model get?',
    answers: [
      {
        text: 'The first part, up to the limit.',
        why: 'Without a word about it, the model takes the part for the whole and draws conclusions from what it has not seen.',
      },
      {
        text: 'A result with `isError` that names the limit, after a look at the size and before any reading.',
        right: true,
        why: 'Memory stays bounded, and the model knows that it must ask in another way, for a search or a range.',
      },
      {
        text: 'The JSON-RPC error -32603, because the server cannot do it.',
        why: 'That one is for faults of the server, and goes to the client program. Here the model has something to decide.',
      },
    ],
  },
]

export default questions
