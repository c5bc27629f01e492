import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Article } from '../../knowledge/article.ts'
import type { Language } from '../../question.ts'
import type { Author } from './create-content-repository.ts'
import type { Draft } from './create-drafts.ts'
import { type DraftContent, type DraftFields, draftFields } from './draft-content.ts'
import { readDraftContent } from './read-draft-content.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'
import { readIfThere } from '../../knowledge/write-files.ts'

/** What a new article starts with. */
export interface NewArticle {
  language: Language
  fields?: Partial<DraftFields>
  body?: string
  /** The group of questions that asks for it, and those of its questions that must get this answer. */
  groupId?: string
  questions?: string[]
}

/** A draft of an article that does not exist yet; the chosen questions become its variants. */
export function startNew(parts: StoreParts, article: NewArticle, author: Author): Promise<Draft> {
  const { language, groupId, questions = [], body = '' } = article
  const fields = draftFields.parse(article.fields ?? {})
  const content = { fields: withVariants(fields, questions), body }
  const place = { articleId: randomUUID(), language, path: null, baseText: null }
  return parts.drafts.insert(
    { ...place, questions, groupIds: groupId === undefined ? [] : [groupId] },
    content,
    author,
  )
}

/**
 * The draft of a change of an article: the one that is open already, otherwise a new one with the file's text.
 * @throws RefusedError when the article does not exist or its file cannot be read
 */
export async function startChange(parts: StoreParts, path: string, author: Author): Promise<Draft> {
  const article = findArticle(parts, path)
  const open = await parts.drafts.openOf(article.id, article.language)
  if (open) return open
  const text = await textOf(parts, path)
  const content = readDraftContent(path, text)
  return insertChange(parts, article, text, content, author)
}

/** A change that starts from another text than the file has now, such as an older version; a new draft always. */
export async function startFrom(
  parts: StoreParts,
  path: string,
  content: DraftContent,
  author: Author,
): Promise<Draft> {
  const article = findArticle(parts, path)
  const text = await textOf(parts, path)
  const open = await parts.drafts.openOf(article.id, article.language)
  if (!open) return insertChange(parts, article, text, content, author)
  await parts.drafts.addVersion(open.id, { content, basedOn: open.version, isAside: false }, author)
  return parts.drafts.get(open.id)
}

/**
 * The draft of an article in another language, with the same id and what does not depend on the language.
 * @param path the article to translate
 */
export async function startTranslation(
  parts: StoreParts,
  path: string,
  language: Language,
  author: Author,
): Promise<Draft> {
  const source = findArticle(parts, path)
  const existing = parts.knowledge
    .all()
    .find((other) => other.id === source.id && other.language === language)
  if (existing) return startChange(parts, existing.path, author)
  const open = await parts.drafts.openOf(source.id, language)
  if (open) return open
  const fields = draftFields.parse({
    doelgroep: source.doelgroep,
    afdelingen: source.afdelingen.map(({ naam }) => naam),
    gerelateerd: source.gerelateerd,
  })
  const place = { articleId: source.id, language, path: null, baseText: null }
  return parts.drafts.insert(place, { fields, body: '' }, author)
}

/** Questions of the log that must get the answer of an article, and the group that they are of. */
export interface AskedQuestions {
  questions: string[]
  groupId: string
}

/** Adds the asked questions of a group to a draft, as variants and for the regression set; publishing it solves the group. */
export async function addQuestions(
  parts: StoreParts,
  id: string,
  { questions, groupId }: AskedQuestions,
  author: Author,
): Promise<Draft> {
  const { drafts } = parts
  const draft = await drafts.get(id)
  const { fields, body } = draft.content
  const content = { fields: withVariants(fields, questions), body }
  await drafts.addVersion(id, { content, basedOn: draft.version, isAside: false }, author)
  await drafts.update(id, {
    questions: [...new Set([...draft.questions, ...questions])],
    groupIds: [...new Set([...draft.groupIds, groupId])],
  })
  return drafts.get(id)
}

function withVariants(fields: DraftFields, questions: string[]): DraftFields {
  return { ...fields, vraagvarianten: [...new Set([...fields.vraagvarianten, ...questions])] }
}

function insertChange(
  { drafts }: StoreParts,
  { id, language, path }: Article,
  baseText: string,
  content: DraftContent,
  author: Author,
): Promise<Draft> {
  return drafts.insert({ articleId: id, language, path, baseText }, content, author)
}

function findArticle({ knowledge }: StoreParts, path: string): Article {
  const article = knowledge.all().find((known) => known.path === path)
  if (!article)
    throw new RefusedError(`Het artikel ${path} bestaat niet (meer). Ga terug naar de lijst met artikelen.`)
  return article
}

async function textOf({ folder }: StoreParts, path: string): Promise<string> {
  const text = await readIfThere(join(folder, path))
  if (text === undefined)
    throw new RefusedError(
      `Het bestand van dit artikel (${path}) is net verwijderd. Vraag uw beheerder of dat de bedoeling is; in git is het terug te vinden.`,
    )
  return text
}
