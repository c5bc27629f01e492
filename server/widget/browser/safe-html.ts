import { element } from './element.ts'

/** What Markdown can say. */
const copied = [
  ...(['p', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'br', 'hr'] as const),
  ...(['a', 'sup', 'sub', 'span', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
]

/** Headings within an answer: its question, above it, is an h3. */
const heading = /^h[1-6]$/

const keptAttributes = ['lang', 'dir', 'start', 'colspan', 'rowspan', 'scope']

/**
 * The API's HTML as nodes. It was sanitized on the server; here only known elements are copied once more, so that
 * the page that shows the chat need not take our word for it. Needs no inline script or style.
 * @param base where relative links start
 * @param plain shown when the page does not let text become HTML (Trusted Types)
 */
export function safeHtml(html: string, base: URL | string, plain: string): Node {
  try {
    return copyChildren(new DOMParser().parseFromString(html, 'text/html').body, base)
  } catch {
    return element('p', { class: 'plain' }, plain)
  }
}

function copyChildren(from: Element, base: URL | string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const node of from.childNodes) {
    if (node instanceof Text) fragment.append(node.data)
    else if (node instanceof Element) fragment.append(copyElement(node, base))
  }
  return fragment
}

function copyElement(from: Element, base: URL | string): Node {
  if (/^(?:script|style|template)$/.test(from.localName)) return new Text()
  const name = heading.test(from.localName) ? 'h4' : copied.find((known) => known === from.localName)
  const children = copyChildren(from, base)
  if (!name) return children
  const attributes = keptAttributes.map((key) => [key, from.getAttribute(key) ?? undefined])
  const copy = element(name, Object.fromEntries(attributes), children)
  if (copy instanceof HTMLAnchorElement) setAddress(copy, from.getAttribute('href') ?? '', base)
  // A wide table scrolls by itself, also with the keyboard.
  return name === 'table' ? element('div', { class: 'table', tabindex: '0' }, copy) : copy
}

function setAddress(link: HTMLAnchorElement, href: string, base: URL | string): void {
  try {
    const url = new URL(href, base)
    if (/^(?:https?|mailto|tel):$/.test(url.protocol)) link.href = url.href
  } catch {
    // An address that cannot be read leaves the words of the link.
  }
}
