import type { ComponentProps } from 'react'
import { href as addressOf } from '../site/href.ts'

/** A link of a chapter or a hint; those within the workbook begin with `/`. */
export function Link({ href = '', children, ...rest }: ComponentProps<'a'>) {
  return (
    <a href={href.startsWith('/') ? addressOf(href) : href} {...rest}>
      {children}
    </a>
  )
}
