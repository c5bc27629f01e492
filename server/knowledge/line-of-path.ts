import { type Document, type LineCounter, isNode } from 'yaml'

/**
 * The line in a YAML text of the value at a path, or of the nearest parent that is there.
 * @returns the 1-based line, 1 when nothing of the path is there
 */
export function lineOfPath(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
