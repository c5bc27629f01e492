/** What changed from the period before to this one, in words: a screen reader gets no arrow. */
export function describeTrend({ current, previous }: { current: number; previous: number }): string {
  if (current === previous) return current === 0 ? 'stil' : `gelijk (${current})`
  return current > previous ? `▲ meer (${previous} → ${current})` : `▼ minder (${previous} → ${current})`
}
