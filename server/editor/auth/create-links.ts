import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { editorLink } from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'
import { hashToken } from './create-keys.ts'

type Purpose = (typeof editorLink.$inferSelect)['purpose']

/** How many hours a link works. */
const lifetime: Record<Purpose, number> = { 'first-run': 24, password: 72 }

/** A link as it is found: usable, or why not. */
export type FoundLink = { state: 'valid'; userId: string | null } | { state: 'used' | 'expired' | 'unknown' }

/** Links that work once. The token is only in the link itself; here is its hash. */
export function createLinks({ database, now }: { database: Database; now: () => Date }) {
  return {
    /** A new link; earlier ones for the same stop working. Returns its token. */
    async make(purpose: Purpose, userId: string | null): Promise<string> {
      const isFor = userId === null ? isNull(editorLink.userId) : eq(editorLink.userId, userId)
      await database
        .delete(editorLink)
        .where(and(eq(editorLink.purpose, purpose), isFor, isNull(editorLink.usedAt)))
      const token = randomBytes(24).toString('base64url')
      const expiresAt = now().getTime() + lifetime[purpose] * 3_600_000
      await database.insert(editorLink).values({ tokenHash: hashToken(token), purpose, userId, expiresAt })
      return token
    },

    async find(purpose: Purpose, token: string): Promise<FoundLink> {
      const link = await database.query.editorLink.findFirst({
        where: and(eq(editorLink.tokenHash, hashToken(token)), eq(editorLink.purpose, purpose)),
      })
      if (!link) return { state: 'unknown' }
      if (link.usedAt !== null) return { state: 'used' }
      if (link.expiresAt <= now().getTime()) return { state: 'expired' }
      return { state: 'valid', userId: link.userId }
    },

    /** Uses the link up. Of two at the same moment, one gets true. */
    async spend(token: string): Promise<boolean> {
      const spent = await database
        .update(editorLink)
        .set({ usedAt: now().getTime() })
        .where(and(eq(editorLink.tokenHash, hashToken(token)), isNull(editorLink.usedAt)))
        .returning()
      return spent.length === 1
    },
  }
}
