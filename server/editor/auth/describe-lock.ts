import type { Page } from '../editor-environment.ts'

/** Until when nobody can sign in, with the time as the clock on the wall says. */
export function describeLock(lockedUntil: Date, page: Pick<Page, 'now' | 'organisation'>): string {
  const time = new Intl.DateTimeFormat('nl-NL', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: page.organisation.tijdzone,
  }).format(lockedUntil)
  const minutes = Math.max(1, Math.ceil((lockedUntil.getTime() - page.now.getTime()) / 60_000))
  return `Er is te vaak met verkeerde gegevens geprobeerd in te loggen. Inloggen kan weer om ${time.replace(':', '.')} uur, over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}.`
}
