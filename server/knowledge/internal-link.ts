import { posix } from 'node:path'
import type { Article } from './article.ts'

export interface InternalLink {
  /** The file the link points to, relative to the content folder. */
  path: string
  /** The section's anchor, with its "#", or nothing. */
  anchor: string
}

/** Reads a link as a link to another article's file; nothing for any other address. */
export function readInternalLink(from: Pick<Article, 'path'>, url: string): InternalLink | undefined {
  const match = /^(?![a-z][a-z0-9+.-]*:|\/\/|#)([^?#]+\.md)(#.*)?$/i.exec(url)
  if (!match?.[1]) return undefined
  return { path: posix.join(posix.dirname(from.path), decodeURI(match[1])), anchor: match[2] ?? '' }
}
