const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/**
 * What Mastodon sees as a web address, with a narrow view: where ours ends sooner or sees none, we only count too much.
 * Names that exist on no public network are no addresses to Mastodon (it knows the top-level domains).
 */
const address =
  /(?<![a-z0-9@$#])https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!(?:test|example|invalid|localhost|local|internal)\b)[a-z]{2,}(?::\d+)?(?:\/(?:[\w\-.~:/?#@!$&*+,;=%]*[\w=#/+-])?|\?[\w\-.~:/?#@!$&*+,;=%]*[\w=#/+-])?/gi

/**
 * The length of a post as Mastodon counts it: visible characters (grapheme clusters), and a fixed number for every web
 * address (docs.joinmastodon.org, "Posting to your profile": "Links are counted as 23 characters").
 * @param perAddress `characters_reserved_per_url` of the server
 */
export function countCharacters(text: string, perAddress: number): number {
  const shortened = text.replace(address, 'x'.repeat(perAddress))
  // The signs of Dutch and English text stand by themselves, and taking text apart is slow.
  if (!/[^\n -~\u00A0-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]/.test(shortened)) return shortened.length
  return splitCharacters(shortened).length
}

/** Text as the characters that people see. */
export function splitCharacters(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
