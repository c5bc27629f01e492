import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { directLineActivity, directLineConversation } from '../../../server/database/direct-line-schema.ts'
import type { JsonObject } from '../../../server/database/json.ts'
import type { Database } from '../../../server/database/open-database.ts'

/** A conversation that nobody used for this many milliseconds is over, and what was said is removed. */
const lifetime = 60 * 60 * 1000

/** At most so many activities in one answer; the watermark brings the rest. */
const pageSize = 50

export type DirectLineStore = ReturnType<typeof createDirectLineStore>

/** The conversations of Web Chats: what was said, kept until it has been silent for an hour. */
export function createDirectLineStore({ database, now }: { database: Database; now: () => Date }) {
  async function add(conversationId: string, activity: JsonObject, deliveryId?: string): Promise<number> {
    const rows = await database
      .insert(directLineActivity)
      .values({ conversationId, activity, ...(deliveryId === undefined ? {} : { deliveryId }) })
      .onConflictDoNothing()
      .returning({ id: directLineActivity.id })
    return rows[0]?.id ?? 0
  }

  return {
    add,

    /** Begins a conversation; removes those that are over. */
    async begin(): Promise<{ conversationId: string; token: string }> {
      await forgetOld(database, now().getTime() - lifetime)
      const conversationId = randomUUID()
      const token = randomBytes(32).toString('base64url')
      await database
        .insert(directLineConversation)
        .values({ id: conversationId, tokenHash: hash(token), lastUsedAt: now().getTime() })
      return { conversationId, token }
    },

    /** The conversation that a token opens, if it is not over. */
    async open(token: string): Promise<string | undefined> {
      const time = now().getTime()
      const rows = await database
        .update(directLineConversation)
        .set({ lastUsedAt: time })
        .where(
          and(
            eq(directLineConversation.tokenHash, hash(token)),
            gt(directLineConversation.lastUsedAt, time - lifetime),
          ),
        )
        .returning({ id: directLineConversation.id })
      return rows[0]?.id
    },

    exists: async (conversationId: string): Promise<boolean> => {
      const rows = await database
        .select({ id: directLineConversation.id })
        .from(directLineConversation)
        .where(eq(directLineConversation.id, conversationId))
      return rows.length > 0
    },

    /** What was said after the watermark, with the watermark to ask with next time. */
    async read(conversationId: string, watermark: number) {
      const rows = await database
        .select()
        .from(directLineActivity)
        .where(
          and(eq(directLineActivity.conversationId, conversationId), gt(directLineActivity.id, watermark)),
        )
        .orderBy(asc(directLineActivity.id))
        .limit(pageSize)
      return {
        activities: rows.map(({ id, activity }) => ({ ...activity, id: activityId(conversationId, id) })),
        watermark: String(rows.at(-1)?.id ?? watermark),
      }
    },
  }
}

/** The id that clients see. */
export function activityId(conversationId: string, number: number): string {
  return `${conversationId}|${String(number).padStart(7, '0')}`
}

async function forgetOld(database: Database, before: number): Promise<void> {
  const old = database
    .select({ id: directLineConversation.id })
    .from(directLineConversation)
    .where(lt(directLineConversation.lastUsedAt, before))
  await database.delete(directLineActivity).where(inArray(directLineActivity.conversationId, old))
  await database.delete(directLineConversation).where(lt(directLineConversation.lastUsedAt, before))
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
