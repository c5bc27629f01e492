import { join } from 'node:path'
import { composeArticleFile } from './compose-article-file.ts'
import type { Author } from './create-content-repository.ts'
import { type Draft, type DraftVersion, openStates } from './create-drafts.ts'
import { type DraftContent, draftFields, isSameContent } from './draft-content.ts'
import { type Merge, type MergeChoice, mergeContent } from './merge-content.ts'
import { readDraftContent } from './read-draft-content.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'
import { readIfThere } from '../../knowledge/write-files.ts'

/** What became of a text that an editor saved. It is kept in every case. */
export type SaveOutcome =
  | { kind: 'saved'; draft: Draft }
  /** Somebody else saved in between; the texts did not contradict each other and are joined. */
  | { kind: 'merged'; draft: Draft; with: string }
  /** Somebody else saved in between and the editor must choose; `aside` is the version that waits. */
  | { kind: 'conflict'; draft: Draft; aside: number; with: string }
  /** The draft was published or discarded in between: the text is in a new draft. */
  | { kind: 'moved'; draft: Draft }

/** Two texts to choose between. */
export interface PendingMerge {
  merge: Merge
  /** Who wrote the own text and who the other. */
  mine: string
  theirs: string
  /** The version of the draft that this merge was made with: send it back with the choices. */
  against: number
  /** The file's text, when the other text is that of the published article. */
  fileText?: string
}

/** Saves a text that was started from version `basedOn`. */
export async function saveDraft(
  parts: StoreParts,
  id: string,
  text: { content: DraftContent; basedOn: number },
  author: Author,
): Promise<SaveOutcome> {
  const { drafts } = parts
  const draft = await drafts.get(id)
  if (!openStates.includes(draft.state)) return moveToNewDraft(parts, draft, text, author)
  if (text.basedOn === draft.version || isSameContent(text.content, draft.content)) {
    if (!isSameContent(text.content, draft.content))
      await drafts.addVersion(id, { ...text, basedOn: draft.version, isAside: false }, author)
    return { kind: 'saved', draft: await drafts.get(id) }
  }
  const base = await drafts.version(id, text.basedOn)
  const theirs = await drafts.version(id, draft.version)
  const aside = await drafts.addVersion(id, { ...text, isAside: true }, author)
  const merge = mergeContent(base?.content ?? emptyContent, text.content, draft.content)
  const other = theirs?.authorName ?? draft.updatedBy
  if (merge.conflicts.length > 0) return { kind: 'conflict', draft, aside, with: other }
  await drafts.addVersion(id, { content: merge.resolve(), basedOn: draft.version, isAside: false }, author)
  await drafts.endAside(id, aside)
  return { kind: 'merged', draft: await drafts.get(id), with: other }
}

/**
 * What an editor has to choose between: a text that waits, or else the published article that changed meanwhile.
 * @returns nothing when there is nothing to choose
 */
export async function pendingMerge(parts: StoreParts, id: string): Promise<PendingMerge | undefined> {
  const draft = await parts.drafts.get(id)
  const [aside] = await parts.drafts.asides(id)
  if (aside) return mergeAside(parts, draft, aside)
  const fileText = draft.path === null ? undefined : await readIfThere(join(parts.folder, draft.path))
  if (draft.path === null || fileText === undefined || fileText === draft.baseText) return undefined
  const merge = mergeContent(baseOf(draft), draft.content, readDraftContent(draft.path, fileText))
  return {
    merge,
    mine: draft.updatedBy,
    theirs: 'het gepubliceerde artikel',
    against: draft.version,
    fileText,
  }
}

async function mergeAside(parts: StoreParts, draft: Draft, aside: DraftVersion): Promise<PendingMerge> {
  const base = await parts.drafts.version(draft.id, aside.basedOn)
  const merge = mergeContent(base?.content ?? emptyContent, aside.content, draft.content)
  return { merge, mine: aside.authorName, theirs: draft.updatedBy, against: draft.version }
}

/**
 * Saves what an editor chose.
 * @param against the version of the draft that the choices were made with
 * @throws RefusedError when the draft changed again, or a choice is missing
 */
export async function resolveMerge(
  parts: StoreParts,
  id: string,
  { against, choices }: { against: number; choices: Record<string, MergeChoice> },
  author: Author,
): Promise<Draft> {
  const { drafts } = parts
  const pending = await pendingMerge(parts, id)
  if (!pending) return drafts.get(id)
  if (pending.against !== against)
    throw new RefusedError('Er is net weer iets opgeslagen. Bekijk de verschillen en kies opnieuw.')
  if (pending.merge.conflicts.some(({ key }) => choices[key] === undefined))
    throw new RefusedError('Kies bij elk verschil welke tekst blijft.')
  const content = pending.merge.resolve(choices)
  await drafts.addVersion(id, { content, basedOn: against, isAside: false }, author)
  const [aside] = await drafts.asides(id)
  if (aside) await drafts.endAside(id, aside.version)
  if (pending.fileText !== undefined) await drafts.update(id, { baseText: pending.fileText, error: null })
  return drafts.get(id)
}

/** The text that a draft started from. */
function baseOf({ path, baseText }: Draft): DraftContent {
  return baseText === null ? emptyContent : readDraftContent(path ?? '', baseText)
}

const emptyContent: DraftContent = { fields: draftFields.parse({}), body: '' }

/** A text for a draft that is closed goes on in a new one, with the text it was started from as its base. */
async function moveToNewDraft(
  { drafts, now }: StoreParts,
  draft: Draft,
  { content, basedOn }: { content: DraftContent; basedOn: number },
  author: Author,
): Promise<SaveOutcome> {
  const base = await drafts.version(draft.id, basedOn)
  const existing = draft.baseText ?? undefined
  const changedAt = now().toISOString()
  const baseText =
    draft.path === null || !base
      ? existing
      : composeArticleFile(base.content, { existing, id: draft.articleId, changedAt })
  const { articleId, language, path } = draft
  const created = await drafts.insert(
    { articleId, language, path, baseText: baseText ?? null },
    content,
    author,
  )
  return { kind: 'moved', draft: created }
}
