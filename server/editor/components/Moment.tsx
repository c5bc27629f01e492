import type { Page } from '../editor-environment.ts'
import { formatMoment } from '../format-moment.ts'

/** A moment, short, at the organisation's time. */
export function Moment({ at, page }: { /** Milliseconds since 1970. */ at: number; page: Page }) {
  return <time datetime={new Date(at).toISOString()}>{formatMoment(at, page.organisation.tijdzone)}</time>
}
