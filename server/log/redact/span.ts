/** Where something stands in a text: from `start` up to but not including `end`. */
export interface Span {
  start: number
  end: number
}

/** The spans of all matches of a pattern, or of its named group `value` when it has one. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const value = match.groups?.['value']
    spans.push(value === undefined ? { start: match.index, end } : { start: end - value.length, end })
  }
  return spans
}
