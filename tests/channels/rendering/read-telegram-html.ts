interface ReadHtml {
  /** What a reader sees. */
  text: string
  links: { words: string; url: string }[]
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/**
 * Reads HTML as strictly as Telegram does (Bot API, "HTML style"): known tags, properly nested and closed, and no bare
 * "<", ">" or "&".
 * @throws when Telegram would refuse it
 */
export function readTelegramHtml(html: string): ReadHtml {
  const read: ReadHtml = { text: '', links: [] }
  const open: { name: string; url: string; from: number }[] = []
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      read.text += unescape(piece)
      continue
    }
    const [, close, name = '', url = ''] = /^<(\/?)(b|i|code|a)(?: href="([^"<>]*)")?>$/.exec(piece) ?? []
    if (name === '' || (name === 'a' && close === '' && url === ''))
      throw new Error(`${piece} is no tag of Telegram`)
    if (close === '') {
      open.push({ name, url: unescape(url), from: read.text.length })
      continue
    }
    const opened = open.pop()
    if (opened?.name !== name) throw new Error(`${piece} closes ${opened?.name ?? 'nothing'} in ${html}`)
    if (name === 'a') read.links.push({ words: read.text.slice(opened.from), url: opened.url })
  }
  if (open.length > 0) throw new Error(`${open.length} tags stay open in ${html}`)
  return read
}

function unescape(text: string): string {
  if (/>|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`not escaped: ${text}`)
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
}
