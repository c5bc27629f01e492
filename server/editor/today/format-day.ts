/** "2026-11-02" as "2/11". */
export function formatDay(day: string): string {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(date)}/${Number(month)}`
}
