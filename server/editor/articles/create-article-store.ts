import { join } from 'node:path'
import type { Logger } from 'pino'
import { articleExpiry } from '../../database/article-schema.ts'
import type { Database } from '../../database/open-database.ts'
import type { Knowledge } from '../../knowledge/create-knowledge.ts'
import type { Language } from '../../question.ts'
import { changeState } from './change-state.ts'
import { type Author, createContentRepository } from './create-content-repository.ts'
import { createDrafts } from './create-drafts.ts'
import { createPusher } from './create-pusher.ts'
import { createQueue } from './create-queue.ts'
import type { DraftContent } from './draft-content.ts'
import { expireArticles } from './expire-articles.ts'
import type { MergeChoice } from './merge-content.ts'
import { previewDraft, publishDraft } from './publish-draft.ts'
import { readDraftContent } from './read-draft-content.ts'
import { type ArticleVersion, readHistory, readVersion } from './read-history.ts'
import { RefusedError } from './refused-error.ts'
import { pendingMerge, resolveMerge, saveDraft } from './save-draft.ts'
import {
  type AskedQuestions,
  type NewArticle,
  addQuestions,
  startChange,
  startFrom,
  startNew,
  startTranslation,
} from './start-draft.ts'
import type { StoreParts } from './store-parts.ts'

export type ArticleStore = ReturnType<typeof createArticleStore>

interface ArticleStoreDependencies {
  knowledge: Pick<Knowledge, 'folder' | 'all' | 'refresh'>
  database: Database
  logger: Pick<Logger, 'warn' | 'info' | 'error'>
  now: () => Date
  /** Where commits are sent, such as "origin main"; without it they stay here. */
  pushTarget?: string | undefined
  /** The file that asked questions with their article are added to; default `regressie.json` in the content folder. */
  regressionFile?: string | undefined
  /** Is told which group of questions a published article answers. */
  linkGroup?: StoreParts['linkGroup']
}

/**
 * How an article is drafted, kept, merged and published. What cannot be done now throws a RefusedError whose message
 * is for the editor; nothing that an editor wrote is ever lost. Who may do what is for the caller to decide.
 */
export function createArticleStore(dependencies: ArticleStoreDependencies) {
  const parts = createParts(dependencies)
  const { drafts, repository, folder } = parts
  // Drafts and files are changed by one at a time: that is what keeps two editors from overwriting each other.
  const inTurn = createQueue()

  const historyOf = (path: string) => readHistory(repository, folder, path)

  async function versionOf(path: string, commit: string): Promise<{ version: ArticleVersion; text: string }> {
    const version = (await historyOf(path)).find((known) => known.commit === commit)
    const text = version && (await readVersion(repository, version))
    if (!version || text === undefined)
      throw new RefusedError('Deze versie is niet gevonden. Ga terug naar de versies van het artikel.')
    return { version, text }
  }

  return {
    startNew: (article: NewArticle, author: Author) => inTurn(() => startNew(parts, article, author)),
    startChange: (path: string, author: Author) => inTurn(() => startChange(parts, path, author)),
    startTranslation: (path: string, language: Language, author: Author) =>
      inTurn(() => startTranslation(parts, path, language, author)),
    addQuestions: (id: string, asked: AskedQuestions, author: Author) =>
      inTurn(() => addQuestions(parts, id, asked, author)),
    find: drafts.find,
    list: drafts.list,
    openOf: drafts.openOf,
    /** Every text ever saved in a draft, the newest first. */
    savedTexts: drafts.versions,
    save: (id: string, text: { content: DraftContent; basedOn: number }, author: Author) =>
      inTurn(() => saveDraft(parts, id, text, author)),
    pendingMerge: (id: string) => pendingMerge(parts, id),
    resolveMerge: (
      id: string,
      chosen: { against: number; choices: Record<string, MergeChoice> },
      author: Author,
    ) => inTurn(() => resolveMerge(parts, id, chosen, author)),
    ...changeState(parts, inTurn),
    /** The file as it would be published, with its problems and, when it is good enough, its article. */
    preview: async (id: string) => previewDraft(parts, await drafts.get(id)),
    /** The same for a text that is not saved. */
    previewText: async (id: string, content: DraftContent) =>
      previewDraft(parts, { ...(await drafts.get(id)), content }),
    publish: (id: string, author: Author) => inTurn(() => publishDraft(parts, id, author)),
    /** Publishes and takes out of sight what is due. */
    runDue: () => inTurn(() => runDue(parts)),
    retryPush: () => inTurn(parts.pusher.retry),
    pushFailure: parts.pusher.failure,
    /** Whether old versions are kept, and if not, why. */
    repository: repository.find,
    history: historyOf,
    versionOf,
    /** An older version as a draft; it is published like any other change. */
    async restore(path: string, commit: string, author: Author) {
      const { text } = await versionOf(path, commit)
      return inTurn(() => startFrom(parts, path, readDraftContent(path, text), author))
    },
    /** When articles go out of sight, and why that failed. */
    expiries: () => parts.database.select().from(articleExpiry),
  }
}

function createParts(dependencies: ArticleStoreDependencies): StoreParts {
  const { knowledge, database, now, pushTarget, logger, regressionFile, linkGroup } = dependencies
  const repository = createContentRepository(knowledge)
  return {
    folder: knowledge.folder,
    knowledge,
    database,
    now,
    linkGroup,
    repository,
    drafts: createDrafts({ database, now }),
    pusher: createPusher({ repository, target: pushTarget, logger }),
    regressionFile: regressionFile ?? join(knowledge.folder, 'regressie.json'),
  }
}

/** One failure must not keep the others waiting: each is written down at its own draft. */
async function runDue(parts: StoreParts): Promise<void> {
  const { drafts, now } = parts
  for (const draft of await drafts.due(now().getTime())) {
    const author = draft.scheduledBy ?? { name: draft.updatedBy, email: '' }
    await publishDraft(parts, draft.id, author)
  }
  await expireArticles(parts)
  await parts.pusher.retry()
}
