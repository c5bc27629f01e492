import { join } from 'node:path'
import { articleExpiry } from '../../database/article-schema.ts'
import { slugify } from '../../knowledge/slugify.ts'
import { appendRegressionRows } from './append-regression-rows.ts'
import { type DraftProblem, checkDraft } from './check-draft.ts'
import { composeArticleFile } from './compose-article-file.ts'
import type { Author } from './create-content-repository.ts'
import { type Draft, openStates } from './create-drafts.ts'
import { mergeContent } from './merge-content.ts'
import { readDraftContent } from './read-draft-content.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'
import { writeAndCommit } from './write-and-commit.ts'
import { readIfThere } from '../../knowledge/write-files.ts'

/** What became of a publication. Only `published` changed anything in the content. */
export type PublishOutcome =
  /** Served from now on; `notices` tells what else the editor should know. */
  | { kind: 'published'; path: string; commit?: string; notices: string[] }
  | { kind: 'invalid'; problems: DraftProblem[] }
  /** The article changed since the draft was started; `hasConflicts`: the editor must choose. */
  | { kind: 'changed'; message: string; hasConflicts: boolean }
  | { kind: 'refused'; message: string }

/**
 * Publishes a draft: checks it, writes its file, commits it in the name of the editor, and serves it. Whatever goes
 * wrong, the draft stays, and nothing is half written.
 */
export async function publishDraft(parts: StoreParts, id: string, author: Author): Promise<PublishOutcome> {
  const { drafts } = parts
  try {
    const outcome = await publish(parts, await drafts.get(id), author)
    await drafts.update(id, { error: errorOf(outcome) })
    return outcome
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    await drafts.update(id, { error: error.message })
    return { kind: 'refused', message: error.message }
  }
}

/** The text that a draft would get as a file, with everything that is wrong with it. */
export async function previewDraft(parts: StoreParts, draft: Draft) {
  const moment = parts.now().toISOString()
  const path = draft.path ?? (await freePath(parts, draft))
  const onDisk = await readIfThere(join(parts.folder, path))
  const existing = onDisk !== undefined && onDisk === draft.writingText ? draft.baseText : onDisk
  const text = composeArticleFile(draft.content, {
    existing: existing ?? undefined,
    id: draft.articleId,
    changedAt: `${moment.slice(0, 19)}Z`,
  })
  return {
    path,
    text,
    onDisk,
    ...checkDraft({ path, text, language: draft.language }, parts.knowledge.all(), moment.slice(0, 10)),
  }
}

async function publish(parts: StoreParts, draft: Draft, author: Author): Promise<PublishOutcome> {
  const { drafts } = parts
  if (!openStates.includes(draft.state)) throw new RefusedError(closedText(draft))
  if ((await drafts.asides(draft.id)).length > 0)
    return { kind: 'changed', hasConflicts: true, message: asideText }
  const { path, text, onDisk, problems } = await previewDraft(parts, draft)
  const isOwn = onDisk !== undefined && onDisk === draft.writingText
  if (!isOwn && onDisk !== (draft.baseText ?? undefined)) return rebase(parts, draft, onDisk, author)
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'invalid', problems }

  const regression = await regressionText(parts, draft)
  await drafts.update(draft.id, { writingText: text })
  const isChanged = text !== onDisk || regression !== undefined || isOwn
  const written = isChanged
    ? await writeAndCommit(parts, { path, text, regression, message: messageOf(draft), author, isOwn })
    : { notices: ['Er was niets veranderd: het artikel is zoals het was.'] }
  await close(parts, draft, { path, commit: written.commit }, author)
  const unlinked = await linkGroups(parts, draft, author)
  return { kind: 'published', path, ...written, notices: [...written.notices, ...unlinked] }
}

/** Tells the groups that their questions are answered; a group that is gone is no reason not to publish. */
async function linkGroups(parts: StoreParts, draft: Draft, author: Author): Promise<string[]> {
  const problems: string[] = []
  for (const groupId of draft.groupIds) {
    try {
      await parts.linkGroup?.(groupId, draft.articleId, author)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  return problems
}

async function close(
  { drafts, database, now }: StoreParts,
  draft: Draft,
  { path, commit }: { path: string; commit: string | undefined },
  author: Author,
): Promise<void> {
  if (draft.expireAt !== null) {
    const expiry = { expireAt: draft.expireAt, setByName: author.name, setByEmail: author.email, error: null }
    await database
      .insert(articleExpiry)
      .values({ path, ...expiry })
      .onConflictDoUpdate({ target: articleExpiry.path, set: expiry })
  }
  await drafts.update(draft.id, {
    state: 'gepubliceerd',
    path,
    publishedCommit: commit ?? null,
    publishedAt: now().getTime(),
    writingText: null,
  })
}

/** The file changed since the draft was started: joins the two where they agree, otherwise lets the editor choose. */
async function rebase(
  { drafts }: StoreParts,
  draft: Draft,
  onDisk: string | undefined,
  author: Author,
): Promise<PublishOutcome> {
  if (onDisk === undefined) {
    await drafts.update(draft.id, { baseText: null })
    return { kind: 'changed', hasConflicts: false, message: deletedText }
  }
  const file = draft.path ?? ''
  const base = readDraftContent(file, draft.baseText ?? onDisk)
  const merge = mergeContent(base, draft.content, readDraftContent(file, onDisk))
  if (merge.conflicts.length > 0) return { kind: 'changed', hasConflicts: true, message: conflictText }
  const merged = { content: merge.resolve(), basedOn: draft.version, isAside: false }
  await drafts.addVersion(draft.id, merged, author)
  await drafts.update(draft.id, { baseText: onDisk })
  return { kind: 'changed', hasConflicts: false, message: mergedText }
}

/** The regression set with the asked questions that are still variants; nothing when it stays as it is. */
async function regressionText(parts: StoreParts, draft: Draft): Promise<string | undefined> {
  const chosen = draft.questions.filter((question) => draft.content.fields.vraagvarianten.includes(question))
  if (chosen.length === 0) return undefined
  const before = await readIfThere(parts.regressionFile)
  const after = appendRegressionRows(before, draft.articleId, chosen, parts.regressionFile)
  return after === (before ?? '') ? undefined : after
}

/** The name of a new file: the question, with a number when that name is taken. */
async function freePath({ folder }: StoreParts, { language, content }: Draft): Promise<string> {
  const name = slugify(content.fields.vraag) || 'artikel'
  for (let number = 1; ; number++) {
    const path = `${language}/${number === 1 ? name : `${name}-${number}`}.md`
    if ((await readIfThere(join(folder, path))) === undefined) return path
  }
}

function messageOf({ content, baseText, note, questions, language }: Draft): string {
  const kind = baseText === null ? 'Nieuw artikel' : 'Artikel gewijzigd'
  const inLanguage = language === 'en' ? ' (Engels)' : ''
  const lines = [
    `${kind}${inLanguage}: ${content.fields.vraag}`,
    note.trim(),
    questions.length > 0 ? `Gestelde vragen erbij: ${questions.length}.` : '',
  ]
  return lines.filter(Boolean).join('\n\n')
}

function errorOf(outcome: PublishOutcome): string | null {
  switch (outcome.kind) {
    case 'published':
      return null
    case 'invalid':
      return outcome.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
        .join(' ')
    case 'changed':
    case 'refused':
      return outcome.message
  }
}

function closedText({ state }: Draft): string {
  return state === 'gepubliceerd'
    ? 'Dit concept is al gepubliceerd. Open het artikel om het opnieuw te wijzigen.'
    : 'Dit concept is verworpen. Zet het eerst terug als u het wilt publiceren.'
}

const asideText = 'Een collega heeft tegelijk aan dit concept gewerkt. Kies eerst welke tekst blijft.'
const conflictText =
  'Het artikel is gewijzigd sinds u aan dit concept begon, op dezelfde plaats als u. Kies welke tekst blijft.'
const mergedText =
  'Het artikel is gewijzigd sinds u aan dit concept begon. Die wijziging staat nu ook in uw concept. Controleer de tekst en publiceer opnieuw.'
const deletedText =
  'Het artikel is verwijderd sinds u aan dit concept begon. Uw concept is bewaard. Publiceert u nu opnieuw, dan komt het artikel terug.'
