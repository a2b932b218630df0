import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const LOOKS = {
  primary:
    'border-accent bg-accent text-on-accent enabled:hover:border-accent-strong enabled:hover:bg-accent-strong disabled:border-line disabled:bg-sunken',
  normal: 'border-line-strong bg-raised text-ink enabled:hover:bg-sunken disabled:border-line disabled:bg-transparent',
  quiet: 'border-transparent text-ink enabled:hover:bg-sunken',
}

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: keyof typeof LOOKS
}

/** At least 28 px high: comfortably over the 24 px that WCAG 2.2 asks of a target. */
export function Button({ look = 'normal', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(
        'inline-flex min-h-7 items-center justify-center gap-1.5 rounded border px-2.5 text-xs font-medium whitespace-nowrap',
        'disabled:text-muted disabled:hover:text-muted',
        LOOKS[look],
        className,
      )}
      {...rest}
    />
  )
}
