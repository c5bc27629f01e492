import type { Dialect } from '../../channel-limits.ts'

/**
 * Markdown as the clients behind the Bot Framework read it (`textFormat: "markdown"`): CommonMark without HTML.
 * Headings are bold, because most of those clients show no headings in a chat.
 */
export const markdownDialect: Dialect = {
  // An underscore within a word is no markup in CommonMark (section 6.2, rule 2): e-mail addresses stay readable.
  escape: (text) => text.replace(/[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&'),
  escapeAt: (place, escaped) =>
    place === 'line-start'
      ? escaped.replace(/^[-+=>#]|(?<=^\d{1,9})[.)](?=$)/, '\\$&')
      : escaped.replace(/!$/, '\\!'),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  // Nothing can be escaped within a code span.
  code: (inner) => inner,
  link: (inner, url) => `[${inner}](${url.replace(/[()<>\s\\]/g, percentEncode)})`,
  heading: (inner) => `**${inner}**`,
  bullet: '- ',
  lineBreak: '  \n',
}

function percentEncode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
