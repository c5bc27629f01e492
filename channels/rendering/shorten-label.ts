/**
 * A text within the room a button has, cut between words and then ended with "…".
 * @param length in UTF-16 units, as the platforms' own limits on labels are at their strictest
 */
export function shortenLabel(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  const end = start.lastIndexOf(' ')
  // A first word that is longer than the button: cut it, but not through a character. "1…" would say nothing.
  const kept =
    end > length / 3 ? start.slice(0, end) : start.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:.]+$/, '')}…`
}
