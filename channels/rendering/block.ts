import type { Token } from './token.ts'

/** What stands before the lines of a block, from the outside in. */
export type Lead =
  | { kind: 'quote' }
  /** `number`: of a numbered list. `isFirst`: the block opens the item; otherwise it only stands under it. */
  | { kind: 'item'; number?: number; isFirst: boolean }

/** A paragraph, a heading, an item of a list: what is parted from its neighbours by a line break. */
export interface Block {
  leads: Lead[]
  tokens: Token[]
  isHeading?: boolean
  /** Stands right under the block before it, without an empty line. */
  isTight?: boolean
  /** Must not be the last of a part: a heading, or a line that announces what follows. */
  keepsWithNext?: boolean
}
