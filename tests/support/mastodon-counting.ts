/**
 * How Mastodon counts a post (app/validators/status_length_validator.rb): grapheme clusters of the content warning and
 * the text, with every web address as 23 and people without their server.
 */
export function countAsMastodon(text: string, warning: string): number {
  const short = text
    .replace(/https?:\/\/[^\s<>()]+/g, (url) => shortAddress(url))
    .replace(/(?<![\w/])@([\w.-]*\w)@[\w.-]+\w/g, '@$1')
  return [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(warning + short)].length
}

/** What ends a sentence is not part of an address, and an unknown top-level domain makes none. */
function shortAddress(url: string): string {
  const [end = ''] = /[.,;:!?'"]*$/.exec(url) ?? []
  const { hostname } = new URL(url)
  return /\.(?:nl|nu|com|org|net|eu|amsterdam|social)$/.test(hostname) ? 'x'.repeat(23) + end : url
}
