import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** Words within a line as plain text; a link is followed by its address. */
export function inlineText(content: PhrasingContent[]): string {
  return content.map(inlineWords).join('')
}

function inlineWords(node: PhrasingContent): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'html':
      return ''
    case 'link': {
      const address = linkAddress(node.url, textOf(node))
      return address === undefined ? textOf(node) : `${textOf(node)} (${address})`
    }
    default:
      return 'children' in node ? inlineText(node.children) : textOf(node)
  }
}

/** The address to show behind a link's text; nothing when the text says it already. A telephone number always does. */
export function linkAddress(url: string, text: string): string | undefined {
  if (url.startsWith('tel:')) return undefined
  const address = url.replace(/^mailto:/, '')
  return withoutScheme(address) === withoutScheme(text) ? undefined : address
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
