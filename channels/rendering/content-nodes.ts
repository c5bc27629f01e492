import type { List, Paragraph, PhrasingContent } from 'mdast'

/** A paragraph of words and other nodes. */
export function paragraph(...words: (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: words.map(toNode) }
}

export function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [toNode(words)] }
}

export function emphasis(words: string): PhrasingContent {
  return { type: 'emphasis', children: [toNode(words)] }
}

export function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [toNode(words)] }
}

/** Lines under each other, without an empty line between them. */
export function lines(...given: (PhrasingContent | string)[][]): Paragraph {
  return paragraph(
    ...given.flatMap((line, index): (PhrasingContent | string)[] =>
      index === 0 ? line : [{ type: 'break' }, ...line],
    ),
  )
}

/** A list with a paragraph per item. */
export function list(ordered: boolean, entries: Paragraph[]): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: entries.map((entry) => ({ type: 'listItem', spread: false, children: [entry] })),
  }
}

function toNode(words: PhrasingContent | string): PhrasingContent {
  return typeof words === 'string' ? { type: 'text', value: words } : words
}
