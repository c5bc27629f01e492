import type { Dialect } from '../../channel-limits.ts'
import { linkAddress } from '../link-address.ts'

/** Stands between a sign and its word, so that WhatsApp, which has no escape sign, does not read it as markup. */
const zeroWidthSpace = '\u200B'

/**
 * WhatsApp's own markup (WhatsApp Help Center, "How to format your messages"). Addresses are written out: WhatsApp
 * makes links of them itself.
 */
export const whatsappDialect: Dialect = {
  // Only a sign at the start of a word can open markup.
  escape: (text) => text.replace(/(?<![\p{L}\p{N}])[*_~`]+(?=\S)/gu, `$&${zeroWidthSpace}`),
  strong: (inner) => `*${inner}*`,
  emphasis: (inner) => `_${inner}_`,
  code: (inner) => (inner.includes('`') ? inner : `\`${inner}\``),
  link: (inner, url) => {
    const words = inner.replaceAll(zeroWidthSpace, '')
    const address = linkAddress(url, words.replace(/^[*_~`]+|[*_~`]+$/g, ''))
    return address === undefined ? words : `${inner} (${address})`
  },
  heading: (inner) => `*${inner}*`,
  bullet: '- ',
}
