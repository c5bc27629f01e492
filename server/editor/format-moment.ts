/**
 * A moment, short: "2 nov 2026, 10.00".
 * @param moment milliseconds since 1970
 */
export function formatMoment(moment: number, timeZone: string): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('nl-NL', { ...options, timeZone })
    .format(moment)
    .replace(/(\d\d):(\d\d)$/, '$1.$2')
}
