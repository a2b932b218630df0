import type { FileCheck, FileContext } from '../../../lib/grader/check.ts'
import { quoteNode } from '../../../lib/grader/file/json.ts'
import { readDockerRun, variablesOf, type DockerRun } from './commands.ts'
import { readInvocation, type Word } from './entry.ts'
import { expectProgram } from './program.ts'
import { isPinnedImage, parseImage, whyNotPinned } from './versions.ts'

const IMAGE = 'ghcr.io/github/github-mcp-server'
export const TOKEN_VARIABLE = 'GITHUB_PERSONAL_ACCESS_TOKEN'

function readRun(context: FileContext): DockerRun & { readonly image: Word } {
  const run = readDockerRun(readInvocation(context, 'github').call.args)
  if (!run?.image) throw new Error('The image is read before it was checked.')
  return { ...run, image: run.image }
}

const runsImage: FileCheck = {
  id: 'github-image',
  title: `Runs ${IMAGE} with docker`,
  level: 'must',
  spec: { title: 'Brief › github' },
  needs: ['github-entry'],
  inspect: (context) => {
    const { entry, call } = readInvocation(context, 'github')
    expectProgram(context, call, 'docker')
    const run = readDockerRun(call.args)
    if (run?.image && parseImage(run.image.value).name === IMAGE) return
    const last = run?.options.at(-1)
    const taken = run && !run.image ? last?.value : undefined
    const place = (run ? (run.image ?? taken) : call.args[0])?.node
    context.fail(
      {
        summary: !run
          ? 'docker is not asked to run anything.'
          : run.image
            ? 'docker runs another image.'
            : 'docker run is not told which image.',
        found: quoteNode(context.json, place ?? entry.node),
        expected: run ? `"${IMAGE}:<version>" after the options of docker run` : '"run" as the first argument',
        why: 'docker takes the first argument after its options for the image, and fetches whatever has that name.',
        ...(taken ? { fix: `${last?.name} takes a value, and took this one: write the value between them.` } : {}),
      },
      place ?? entry.key,
    )
  },
}

const pinned: FileCheck = {
  id: 'github-version',
  title: 'Pins the image to one build',
  level: 'must',
  spec: { title: 'Brief › Versions' },
  needs: ['github-image'],
  inspect: (context) => {
    const { image } = readRun(context)
    const reference = parseImage(image.value)
    if (isPinnedImage(reference)) return
    context.fail(
      {
        summary: `${whyNotPinned(reference.digest ?? reference.version)}: docker may run another build tomorrow.`,
        found: quoteNode(context.json, image.node),
        expected: `"${IMAGE}:<full version>", or "@sha256:" and 64 hexadecimal digits behind the name`,
        why: 'The image gets a token that opens Ada’s repositories. Which code gets it should be her choice.',
      },
      image.node,
    )
  },
}

const passesVariable: FileCheck = {
  id: 'github-variable-passed',
  title: `Passes ${TOKEN_VARIABLE} into the container`,
  level: 'must',
  spec: { title: 'Brief › github' },
  needs: ['github-image'],
  inspect: (context) => {
    const run = readRun(context)
    const variables = variablesOf(run)
    const found = variables.get(TOKEN_VARIABLE)
    if (found && found.value !== '') return
    const after = readInvocation(context, 'github').call.args.findLast(({ value }) => value.includes(TOKEN_VARIABLE))
    const late = !found && after !== undefined && after.node.offset > run.image.node.offset
    context.fail(
      {
        summary: found
          ? `${TOKEN_VARIABLE} is set to nothing in the container.`
          : `${TOKEN_VARIABLE} is not passed into the container.`,
        found: found
          ? quoteNode(context.json, found.word.node)
          : late
            ? `${quoteNode(context.json, after.node)}, behind the image`
            : variables.size > 0
              ? `passed on: ${[...variables.keys()].join(', ')}`
              : 'docker run without -e or --env for it',
        expected: `"-e", "${TOKEN_VARIABLE}" (or --env) before the image, without a value`,
        why: 'A container sees none of its starter’s variables unless docker is told to pass them on. env in the file reaches docker, and no further.',
        ...(late
          ? { fix: 'Move it before the image: what stands behind is handed to the program in the container.' }
          : {}),
      },
      found?.word.node ?? (late ? after.node : run.image.node),
    )
  },
}

const setsVariable: FileCheck = {
  id: 'github-variable-set',
  title: `Sets ${TOKEN_VARIABLE} in env`,
  level: 'must',
  spec: { title: 'Brief › github' },
  needs: ['github-entry'],
  inspect: (context) => {
    const { entry } = readInvocation(context, 'github')
    const word = entry.env.get(TOKEN_VARIABLE)
    if (word && word.value.trim() !== '') return
    const names = [...entry.env.keys()]
    const place = word?.node ?? entry.env.values().next().value?.node ?? entry.key
    context.fail(
      {
        summary: word ? `${TOKEN_VARIABLE} is empty.` : `env does not set ${TOKEN_VARIABLE}.`,
        found: word
          ? quoteNode(context.json, word.node)
          : names.length > 0
            ? `env: ${names.join(', ')}`
            : 'no variable in env',
        expected: `"env": { "${TOKEN_VARIABLE}": "…" }, beside command and args`,
        why: word
          ? 'The server reads its token from this variable, and there is nothing in it.'
          : 'The server reads its token from this variable. One with another name is never read, and nothing says so until the first call is refused.',
        fix: word
          ? 'Write a placeholder that Ada will see, such as "paste-your-token-here".'
          : `Put ${TOKEN_VARIABLE} into the env of the entry github. An env elsewhere in the file reaches nobody.`,
      },
      place,
    )
  },
}

export const githubChecks: readonly FileCheck[] = [runsImage, pinned, passesVariable, setsVariable]
