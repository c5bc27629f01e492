import { createHash } from 'node:crypto'

/**
 * The same names always give the same id, so that work that is done again after a crash is recognised as the same.
 * @returns a UUID of version 8 (RFC 9562, section 5.8: the bits are ours to choose)
 */
export function stableId(...names: (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(names)).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
