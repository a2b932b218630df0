import { formatJson } from '@/lib/lessons/format-json.ts'
import { parseExchange, type Exchange, type ExchangeMessage } from '@/lib/recording/exchange.ts'
import { Direction } from '../wire/direction.tsx'
import { CopyText } from './copy-text.tsx'
import { Highlighted } from './highlighted.tsx'

/** Characters on a line before JSON is broken: as many as the column of text holds. */
const WIDTH = 68

/** A conversation as it was recorded: what was sent and what came back, each with its direction. */
export function Recorded({ exchange }: { exchange: string }) {
  const { kind, messages } = parseExchange(exchange)
  return (
    <figure className="code-figure">
      <figcaption>{kind === 'http' ? 'Recorded over HTTP' : 'Recorded'}</figcaption>
      <ol className="recorded">
        {messages.map((message, index) => (
          <Message key={index} message={message} kind={kind} />
        ))}
      </ol>
    </figure>
  )
}

function Message({ message: { direction, text }, kind }: { message: ExchangeMessage; kind: Exchange['kind'] }) {
  return (
    <li data-direction={direction}>
      <div className="flex min-h-7 items-center">
        <Direction direction={direction} />
        {direction === 'sent' && (
          <span className="ms-auto">
            <CopyText text={text} label="Copy" />
          </span>
        )}
      </div>
      {kind === 'http' ? (
        <Highlighted code={readableHttp(text)} language="http" />
      ) : (
        <Highlighted code={readable(text)} language="json" />
      )}
    </li>
  )
}

/** JSON set for reading; anything else as it is. */
function readable(text: string): string {
  try {
    return formatJson(JSON.parse(text), WIDTH)
  } catch {
    return text
  }
}

/** The body of a request or a response, or the data of each event in it, set for reading. */
function readableHttp(text: string): string {
  const [head = '', ...body] = text.split('\n\n')
  const events = body.join('\n\n').replace(/^(data: )(.+)$/gm, (_, name: string, data: string) => name + readable(data))
  return [head, readable(events)].filter(Boolean).join('\n\n')
}
