import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNotNull, lte, max } from 'drizzle-orm'
import { articleDraft, articleDraftVersion } from '../../database/article-schema.ts'
import type { Database } from '../../database/open-database.ts'
import type { Language } from '../../question.ts'
import type { Author } from './create-content-repository.ts'
import { type DraftContent, draftFields, tidyContent } from './draft-content.ts'
import { RefusedError } from './refused-error.ts'

export type Drafts = ReturnType<typeof createDrafts>
export type DraftRow = typeof articleDraft.$inferSelect
export type DraftState = DraftRow['state']

/** A draft with its text as it is now. */
export interface Draft extends DraftRow {
  content: DraftContent
}

/** A text that was saved in a draft. */
export type DraftVersion = Omit<typeof articleDraftVersion.$inferSelect, 'fields' | 'body'> & {
  content: DraftContent
}

/** The states of a draft that is still being worked on. */
export const openStates: DraftState[] = ['concept', 'ter-beoordeling', 'gepland']

type NewDraft = Pick<DraftRow, 'articleId' | 'language' | 'path' | 'baseText'> &
  Partial<Pick<DraftRow, 'groupIds' | 'questions' | 'note'>>

/** Drafts and every text ever saved in them. What changes a draft must not run twice at the same time. */
export function createDrafts({ database, now }: { database: Database; now: () => Date }) {
  const { id: idColumn, state, publishAt, articleId: articleColumn, language: languageColumn } = articleDraft
  const { draftId, version: versionColumn, isAside } = articleDraftVersion

  async function version(id: string, number: number): Promise<DraftVersion | undefined> {
    const isIt = and(eq(draftId, id), eq(versionColumn, number))
    const [row] = await database.select().from(articleDraftVersion).where(isIt)
    return row && toVersion(row)
  }

  async function find(id: string): Promise<Draft | undefined> {
    const [row] = await database.select().from(articleDraft).where(eq(idColumn, id))
    const current = row && (await version(id, row.version))
    return row && current ? { ...row, content: current.content } : undefined
  }

  /** Adds a text; it becomes the draft's own unless it must wait to be merged. */
  async function addVersion(
    id: string,
    text: { content: DraftContent; basedOn: number; isAside: boolean },
    author: Author,
  ): Promise<number> {
    const [last] = await database
      .select({ number: max(versionColumn) })
      .from(articleDraftVersion)
      .where(eq(draftId, id))
    const number = (last?.number ?? 0) + 1
    const { fields, body } = tidyContent(text.content)
    const savedAt = now().getTime()
    await database.insert(articleDraftVersion).values({
      draftId: id,
      version: number,
      basedOn: text.basedOn,
      isAside: text.isAside,
      fields,
      body,
      authorName: author.name,
      authorEmail: author.email,
      savedAt,
    })
    if (!text.isAside) await update(id, { version: number, updatedBy: author.name, updatedAt: savedAt })
    return number
  }

  async function update(id: string, changes: Partial<Omit<DraftRow, 'id'>>): Promise<void> {
    await database.update(articleDraft).set(changes).where(eq(idColumn, id))
  }

  async function insert(draft: NewDraft, content: DraftContent, author: Author): Promise<Draft> {
    const id = randomUUID()
    const at = now().getTime()
    await database.insert(articleDraft).values({
      questions: [],
      ...draft,
      id,
      state: 'concept',
      version: 0,
      createdBy: author.name,
      createdAt: at,
      updatedBy: author.name,
      updatedAt: at,
    })
    await addVersion(id, { content, basedOn: 0, isAside: false }, author)
    return get(id)
  }

  /** @throws RefusedError when there is no such draft */
  async function get(id: string): Promise<Draft> {
    const draft = await find(id)
    if (!draft)
      throw new RefusedError('Dit concept bestaat niet (meer). Ga terug naar de lijst met artikelen.')
    return draft
  }

  return {
    find,
    get,
    insert,
    update,
    addVersion,
    version,
    /** Every text of a draft, the newest first. */
    async versions(id: string): Promise<DraftVersion[]> {
      const isIt = eq(draftId, id)
      const rows = await database.select().from(articleDraftVersion).where(isIt).orderBy(desc(versionColumn))
      return rows.map(toVersion)
    },
    /** Texts that wait to be merged into the draft, the oldest first. */
    async asides(id: string): Promise<DraftVersion[]> {
      const isIt = and(eq(draftId, id), eq(isAside, true))
      const rows = await database.select().from(articleDraftVersion).where(isIt).orderBy(asc(versionColumn))
      return rows.map(toVersion)
    },
    async endAside(id: string, number: number): Promise<void> {
      const isIt = and(eq(draftId, id), eq(versionColumn, number))
      await database.update(articleDraftVersion).set({ isAside: false }).where(isIt)
    },
    /** Drafts in these states, the last changed first. */
    async list(states: DraftState[] = openStates): Promise<Draft[]> {
      const rows = await database
        .select()
        .from(articleDraft)
        .innerJoin(articleDraftVersion, and(eq(draftId, idColumn), eq(versionColumn, articleDraft.version)))
        .where(inArray(state, states))
        .orderBy(desc(articleDraft.updatedAt))
      return rows.map((row) => ({
        ...row.article_draft,
        content: toVersion(row.article_draft_version).content,
      }))
    },
    /** The open draft of an article, when somebody is at work on it. */
    async openOf(article: string, language: Language): Promise<Draft | undefined> {
      const isIt = and(eq(articleColumn, article), eq(languageColumn, language), inArray(state, openStates))
      const rows = await database.select().from(articleDraft).where(isIt).orderBy(asc(articleDraft.createdAt))
      return rows[0] && find(rows[0].id)
    },
    /** Scheduled drafts whose time has come. */
    async due(at: number): Promise<DraftRow[]> {
      const isDue = and(eq(state, 'gepland'), isNotNull(publishAt), lte(publishAt, at))
      return database.select().from(articleDraft).where(isDue).orderBy(asc(publishAt))
    },
  }
}

function toVersion({ fields, body, ...row }: typeof articleDraftVersion.$inferSelect): DraftVersion {
  return { ...row, content: { fields: draftFields.parse(fields), body } }
}
