import type { PropsWithChildren } from 'hono/jsx'

export type AlertKind = 'ok' | 'info' | 'warning' | 'error'

const names: Record<AlertKind, string> = {
  ok: 'Gelukt',
  info: 'Let op',
  warning: 'Waarschuwing',
  error: 'Fout',
}

type AlertProps = PropsWithChildren<{
  kind: AlertKind
  /** Stands before the text; the name of the kind when there is none. */
  title?: string
}>

/** A message that stands out. Its kind is told in words too: never by colour alone. */
export function Alert({ kind, title, children }: AlertProps) {
  return (
    <div class={`ed-alert ed-alert--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p class="ed-alert__title">{title ?? names[kind]}</p>
      <div>{children}</div>
    </div>
  )
}
