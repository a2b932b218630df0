import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'order-of-checks',
    ask: '`resolveInside` refuses `../secret.txt` before it asks the disk whether the file exists. Why does the order matter?',
    answers: [
      {
        text: 'It saves a system call, which adds up in a search.',
        why: 'True, and beside the point: a search never asks for such paths.',
      },
      {
        text: '`realpath` would throw for a path outside the root.',
        why: '`realpath` knows nothing of the root. It resolves any path that exists.',
      },
      {
        text: 'Otherwise the answers “outside” and “not found” would tell a caller which files exist outside.',
        right: true,
        why: 'Two different refusals are a question answered. One and the same for both gives nothing away.',
      },
    ],
  },
  {
    id: 'link-twice',
    ask: 'After `realpath` the path is compared with the root a second time. Which case does the first comparison miss?',
    answers: [
      {
        text: 'A symbolic link inside the root that leads out of it.',
        right: true,
        why: 'As words its path lies inside. Only the resolved path shows the place.',
      },
      {
        text: 'A sibling folder whose name begins like the root’s.',
        why: 'That is what the separator in the comparison is for; the first comparison has it already.',
      },
      {
        text: 'A path with `%2e%2e` in it.',
        why: 'For the file system that is a name like any other. For a URI it is decoded before the path reaches the wall.',
      },
      {
        text: 'A path that contains a NUL byte.',
        why: 'It is refused at the very beginning.',
      },
    ],
  },
  {
    id: 'page-handler',
    ask: 'You copy the template and move the `setRequestHandler` for `resources/list` to the top of `registerResources`, before `registerResource`. What happens?',
    answers: [
      {
        text: 'Nothing changes: handlers may be set in any order.',
        why: 'They may not here. Try it.',
      },
      {
        text: 'The server fails at start: it has not declared that it has resources at all.',
        right: true,
        why: '“Server does not support resources”: `registerResource` declares the capability and installs the SDK’s handlers. Register first, replace afterwards.',
      },
      {
        text: 'The cursor is ignored again, because the SDK’s handler replaces yours.',
        why: 'That would be the quiet failure. The SDK is loud here: `setRequestHandler` throws.',
      },
    ],
  },
  {
    id: 'log-line',
    ask: 'Why does the line on stderr hold neither the query nor the path of a call?',
    answers: [
      {
        text: 'Because stderr is limited to short lines.',
        why: 'It is not. Any text is allowed there.',
      },
      {
        text: 'Because people search for secrets and name files after people, and logs are copied about.',
        right: true,
        why: 'Tool, outcome and duration are enough to run the server. What the caller wrote stays with the caller.',
      },
      {
        text: 'Because the host would show it to the model.',
        why: 'A host may show stderr to a person. It is not part of a result.',
      },
    ],
  },
  {
    id: 'cursor-name',
    ask: 'The cursor holds the last path of its page, not a number. Between two pages a file of the first page is deleted. What does the client see?',
    answers: [
      {
        text: 'Every remaining file once; with a counting cursor one file would have been skipped.',
        right: true,
        why: 'After the deletion everything moves up by one. A number then points one too far, a path still points to the same place.',
      },
      {
        text: 'An error, because the cursor no longer fits the list.',
        why: 'It would fit even if the file it names were gone: “after this path” needs no file of that name.',
      },
      {
        text: 'One file twice, because the second page begins earlier.',
        why: 'That happens with a counting cursor when a file is added, not with this one.',
      },
    ],
  },
]

export default questions
