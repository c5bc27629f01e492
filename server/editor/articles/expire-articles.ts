import { join } from 'node:path'
import { eq, lte } from 'drizzle-orm'
import { articleExpiry } from '../../database/article-schema.ts'
import { composeArticleFile } from './compose-article-file.ts'
import { readDraftContent } from './read-draft-content.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'
import { writeAndCommit } from './write-and-commit.ts'
import { readIfThere } from '../../knowledge/write-files.ts'

type Expiry = typeof articleExpiry.$inferSelect

/** Takes articles out of sight whose time has come; what fails is tried again at the next call. */
export async function expireArticles(parts: StoreParts): Promise<void> {
  const { database, now } = parts
  const due = await database.select().from(articleExpiry).where(lte(articleExpiry.expireAt, now().getTime()))
  for (const expiry of due) {
    const isIt = eq(articleExpiry.path, expiry.path)
    try {
      await expire(parts, expiry)
      await database.delete(articleExpiry).where(isIt)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      await database.update(articleExpiry).set({ error: error.message }).where(isIt)
    }
  }
}

async function expire(parts: StoreParts, { path, setByName, setByEmail }: Expiry): Promise<void> {
  const existing = await readIfThere(join(parts.folder, path))
  if (existing === undefined) return
  const { id, ...content } = readDraftContent(path, existing)
  if (id === undefined || content.fields.status !== 'actief') return
  const changedAt = `${parts.now().toISOString().slice(0, 19)}Z`
  const hidden = { ...content, fields: { ...content.fields, status: 'non-actief' } }
  await writeAndCommit(parts, {
    path,
    text: composeArticleFile(hidden, { existing, id, changedAt }),
    regression: undefined,
    message: `Artikel verlopen: ${content.fields.vraag}`,
    author: { name: setByName, email: setByEmail },
    isOwn: false,
  })
}
