import { ChartLine, Target, Timer, type LucideIcon } from 'lucide-react'
import { href } from '../../site/href.ts'
import { addressOf } from '../session/order.ts'

/** What else there is to do here. @param weak how many weak spots; undefined until it is known */
export function Ways({ weak }: { weak: number | undefined }) {
  return (
    <ul className="mt-4 grid gap-3 sm:grid-cols-3">
      <Way
        path={addressOf({ mode: 'weak' })}
        icon={Target}
        title="Weak spots"
        text={weak === undefined ? 'What you forget most.' : weak === 0 ? 'None so far.' : `${weak} to go through.`}
      />
      <Way path="/drill/interview" icon={Timer} title="Mock interview" text="Against the clock, with a report." />
      <Way path="/drill/progress" icon={ChartLine} title="Progress" text="What you keep, what falls due." />
    </ul>
  )
}

interface WayProps {
  readonly path: string
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
}

function Way({ path, icon: Icon, title, text }: WayProps) {
  return (
    <li>
      <a href={href(path)} className="neighbour h-full hover:bg-panel">
        <span className="flex items-center gap-2 font-semibold text-accent">
          <Icon size={17} aria-hidden />
          {title}
        </span>
        <span className="text-sm text-muted">{text}</span>
      </a>
    </li>
  )
}
