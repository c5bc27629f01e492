/**
 * The address to show behind a link's words where a platform has no links: nothing when the words say it already.
 * A telephone number always does.
 * @param words what is shown, without markup
 */
export function linkAddress(url: string, words: string): string | undefined {
  if (url.startsWith('tel:')) return undefined
  const address = url.replace(/^mailto:/, '')
  return withoutScheme(address) === withoutScheme(words) ? undefined : address
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
