import type { Dialect } from '../../channel-limits.ts'
import { linkAddress } from '../link-address.ts'

/**
 * Telegram's HTML (Bot API, "Formatting options", HTML style): the three signs of HTML are escaped, `parse_mode` is
 * `HTML`. Only web addresses can be links; Telegram itself recognises telephone numbers and e-mail addresses.
 */
export const telegramHtmlDialect: Dialect = {
  escape: escapeHtml,
  strong: (inner) => `<b>${inner}</b>`,
  emphasis: (inner) => `<i>${inner}</i>`,
  code: (inner) => `<code>${inner}</code>`,
  link: (inner, url) => {
    if (/^https?:/.test(url)) return `<a href="${escapeHtml(url).replaceAll('"', '&quot;')}">${inner}</a>`
    const address = linkAddress(url, inner)
    return address === undefined ? inner : `${inner} (${escapeHtml(address)})`
  },
  heading: (inner) => `<b>${inner}</b>`,
  bullet: '• ',
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
