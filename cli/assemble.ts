import pino from 'pino'
import { readRegressionSet } from '../server/answer-diff/regression-set.ts'
import { loadVocabulary } from '../server/analysis/load-vocabulary.ts'
import { createDerivedCache } from '../server/cache/create-derived-cache.ts'
import { createAsk } from '../server/ask.ts'
import { openDatabase } from '../server/database/open-database.ts'
import { createKnowledge } from '../server/knowledge/create-knowledge.ts'
import { describeProblem } from '../server/knowledge/problem.ts'
import { watchContent } from '../server/knowledge/watch-content.ts'
import { createPageRatings } from '../server/log/create-page-ratings.ts'
import { createQuestionLog } from '../server/log/create-question-log.ts'
import { loadOrganisation } from '../server/organisation/load-organisation.ts'
import { createSearch } from '../server/search/create-search.ts'
import type { Settings } from '../server/settings.ts'
import { regressionFile } from './regression-file.ts'

export type Vraagbaak = Awaited<ReturnType<typeof assemble>>
/** The part that answers, without the web. */
export type Answering = Awaited<ReturnType<typeof assembleAnswering>>

export interface AssembleOptions {
  /** The clock: tests fix it. */
  now?: () => Date
  /** The settings of the message channels; without them every channel is off. */
  environment?: Record<string, string | undefined>
  /** How channels reach their platforms: tests give a fake one. */
  fetch?: typeof globalThis.fetch
  /** Where log lines go; standard error by default, so that standard output stays free for answers. */
  logger?: pino.Logger
}

/** Joins all parts. The only place that knows them all; each part takes what it needs as arguments. */
export async function assemble(settings: Settings, options: AssembleOptions = {}) {
  const answering = await assembleAnswering(settings, options)
  const { now, ...parts } = answering
  const { createApp } = await import('../server/http/create-app.ts')
  const { assembleChannels } = await import('./channels/assemble-channels.ts')
  const channels = await assembleChannels(answering, settings, { environment: {}, ...options })
  const editing = await assembleEditing(answering, settings)
  const app = createApp({
    ...parts,
    ...editing,
    settings,
    now,
    channelRoutes: channels.routes,
    channelAdministration: channels.administration,
  })
  return { ...parts, ...editing, channels, app }
}

/** Joins what editors work with. */
export async function assembleEditing(answering: Answering, settings: Settings) {
  const { search, database, knowledge, organisation, logger, now } = answering
  const { createAnswerDiff } = await import('../server/answer-diff/create-answer-diff.ts')
  const { createArticleStore } = await import('../server/editor/articles/create-article-store.ts')
  const { createMessagePreview } = await import('../channels/rendering/create-message-preview.ts')
  const { previewedChannels } = await import('./channels/previewed-channels.ts')
  const { createGroups } = await import('./questions/create-groups.ts')
  const file = regressionFile(settings)
  const groups = createGroups(answering, settings)
  return {
    groups,
    answerDiffs: createAnswerDiff({
      search,
      database,
      regression: () => readRegressionSet(file),
      mostQuestions: settings.DIFF_QUESTIONS,
    }),
    previewMessages: createMessagePreview(previewedChannels, {
      publicUrl: settings.PUBLIC_URL,
      find: knowledge.findByPath,
      organisation,
    }),
    articles: createArticleStore({
      knowledge,
      database,
      logger,
      now,
      pushTarget: settings.GIT_PUSH,
      regressionFile: file,
      linkGroup: groups.link,
    }),
  }
}

/** Joins what answers questions. The terminal needs no more, and starts sooner without the web parts. */
export async function assembleAnswering(settings: Settings, options: AssembleOptions = {}) {
  const now = options.now ?? (() => new Date())
  const logger = options.logger ?? pino({ name: 'vraagbaak' }, pino.destination(2))
  const { organisation, isExample } = await loadOrganisation(settings.CONTENT)
  if (isExample)
    logger.warn(
      `${settings.CONTENT} heeft geen organisatie.yaml: de voorbeeldorganisatie wordt getoond. Kopieer content/organisatie.yaml en pas hem aan.`,
    )
  const cache = createDerivedCache(settings.CACHE)
  const [vocabulary, knowledge, { database, close: closeDatabase }] = await Promise.all([
    loadVocabulary(settings.CONTENT, cache),
    createKnowledge({ folder: settings.CONTENT, cache }),
    openDatabase(settings.DATABASE_URL, settings.DATABASE_TOKEN),
  ])
  for (const problem of [...vocabulary.problems, ...knowledge.problems()])
    logger.warn(describeProblem(problem))
  const search = createSearch({ knowledge, vocabularies: vocabulary.vocabularies, cache })
  const log = createQuestionLog({ database })
  const pageRatings = createPageRatings({ database })
  const ask = createAsk({ search, organisation, log, now })

  return {
    ask,
    knowledge,
    search,
    log,
    pageRatings,
    organisation,
    database,
    vocabulary,
    cache,
    logger,
    now,
    /** Follows the content folder until the returned function is called. */
    watch: () =>
      watchContent(knowledge, (files, problems) => {
        logger.info(`Content gelezen: ${files.join(', ')}`)
        for (const problem of problems) logger.warn(describeProblem(problem))
      }),
    close: closeDatabase,
  }
}
