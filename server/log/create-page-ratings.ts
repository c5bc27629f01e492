import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../database/open-database.ts'
import { pageRating } from '../database/schema.ts'
import { redact } from './redact.ts'

export type PageRatings = ReturnType<typeof createPageRatings>
export type NewPageRating = Omit<typeof pageRating.$inferInsert, 'id' | 'remark'>

/** Ratings of articles' pages by visitors who asked no question; those who did rate their question in the log. */
export function createPageRatings({ database }: { database: Database }) {
  return {
    /**
     * Stores whether a page helped; durable when the promise resolves.
     * @returns the id of the rating, for a remark afterwards
     */
    async add(rating: NewPageRating): Promise<string> {
      const id = randomUUID()
      await database.insert(pageRating).values({ ...rating, id })
      return id
    },

    /**
     * Stores the remark with a rating, redacted; a later one replaces an earlier one.
     * @returns whether the rating exists
     */
    async remark(id: string, remark: string): Promise<boolean> {
      const rows = await database
        .update(pageRating)
        .set({ remark: redact(remark).text })
        .where(eq(pageRating.id, id))
        .returning({ id: pageRating.id })
      return rows.length > 0
    },
  }
}
