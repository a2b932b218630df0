/** What the three commands of the exercise make of their arguments. */
import type { Word } from './entry.ts'
import { readOptions, type Option } from './options.ts'

// Node's options whose value may be a word of its own; the others are flags or have it after "=".
const NODE_VALUES = new Set(
  '-r --require --import --loader --experimental-loader -C --conditions --env-file --env-file-if-exists --title --stack-trace-limit --watch-path --icu-data-dir --input-type --disable-warning --redirect-warnings --max-http-header-size --dns-result-order --unhandled-rejections --diagnostic-dir --openssl-config'.split(
    ' ',
  ),
)
const NODE_CODE = new Set(['-e', '--eval', '-p', '--print', '-pe', '--run', '--test'])

/** The file that `node` runs; absent when it runs none. */
export function scriptOfNode(args: readonly Word[]): Word | undefined {
  const { options, operands } = readOptions(args, { withValue: NODE_VALUES })
  return options.some(({ name }) => NODE_CODE.has(name)) ? undefined : operands[0]
}

const NPX_VALUES = new Set(
  '-p --package -c --call --cache --registry --prefix --userconfig --globalconfig --loglevel -w --workspace --script-shell --shell -n --node-arg --node-options --tag --before --fetch-timeout --fetch-retries'.split(
    ' ',
  ),
)
const PACKAGE = new Set(['-p', '--package'])

export interface NpxCall {
  /** Packages that are fetched, as asked for: name and version. */
  readonly packages: readonly Word[]
  /** The program that is run, where `--package` is apart from it. */
  readonly program?: Word
  readonly args: readonly Word[]
}

export function readNpx(args: readonly Word[]): NpxCall {
  const { options, operands } = readOptions(args, { withValue: NPX_VALUES })
  const packages = options.flatMap(({ name, value }) => (PACKAGE.has(name) && value ? [value] : []))
  const [first, ...rest] = operands
  if (!first) return { packages, args: [] }
  if (packages.length > 0) return { packages, program: first, args: rest }
  return { packages: [first], args: rest }
}

// Of docker's own options, and of `docker run`'s, those that take no value; every other takes one.
const DOCKER_FLAGS = new Set(['-D', '--debug', '--tls', '--tlsverify', '-v', '--version', '--help'])
const RUN_FLAGS = new Set(
  '-d --detach --disable-content-trust --help --init -i --interactive --no-healthcheck --oom-kill-disable --privileged -P --publish-all -q --quiet --read-only --rm --sig-proxy -t --tty --use-api-socket'.split(
    ' ',
  ),
)

export interface DockerRun {
  readonly options: readonly Option[]
  readonly image?: Word
}

/** Absent when it is not `docker run` (or `docker container run`). */
export function readDockerRun(args: readonly Word[]): DockerRun | undefined {
  let { operands } = readOptions(args, { flags: DOCKER_FLAGS, clusters: true })
  if (operands[0]?.value === 'container') operands = operands.slice(1)
  if (operands[0]?.value !== 'run') return undefined
  const run = readOptions(operands.slice(1), { flags: RUN_FLAGS, clusters: true })
  return { options: run.options, ...(run.operands[0] ? { image: run.operands[0] } : {}) }
}

/** Variables that are set in the container, by name: `-e NAME` passes one on, `-e NAME=value` writes it down. */
export function variablesOf({ options }: DockerRun): ReadonlyMap<string, { value?: string; word: Word }> {
  return new Map(
    options.flatMap(({ name, value: word }) => {
      if ((name !== '-e' && name !== '--env') || !word) return []
      const [, key, value] = /^([^=]*)(?:=([^]*))?$/.exec(word.value)!
      return [[key!, { word, ...(value === undefined ? {} : { value }) }]]
    }),
  )
}
