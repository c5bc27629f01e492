import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../../knowledge/article.ts'
import { loggableError } from '../../../http/loggable-error.ts'
import { sendPage } from '../../../website/send-page.ts'
import { redirectWithFlash } from '../../flash.ts'
import { checkLanguage } from '../../plain-language/check-language.ts'
import type { DraftProblem } from '../check-draft.ts'
import { type Draft, openStates } from '../create-drafts.ts'
import { isOlder } from '../find-translations.ts'
import { previewArticle } from '../preview-article.ts'
import type { SaveOutcome } from '../save-draft.ts'
import { splitFile } from '../split-file.ts'
import { articlePaths } from './article-paths.ts'
import { ClosedDraftPage } from './ClosedDraftPage.tsx'
import { ContentPanel } from './ContentPanel.tsx'
import { DraftPage } from './DraftPage.tsx'
import { LanguagePanel } from './LanguagePanel.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { readDraftForm } from './read-draft-form.ts'
import {
  type ArticleContext,
  type ArticleRoutes,
  authorOf,
  draftIdOf,
  findDraft,
  formOf,
  refusing,
  toDraft,
  toHtml,
} from './route-parts.tsx'

/** Writing a draft: the form and its preview. */
export function addDraftRoutes(routes: ArticleRoutes): void {
  const { app } = routes
  const address = articlePaths.draft(':id')

  app.get(
    address,
    refusing((context) => sendDraft(routes, context)),
  )
  app.post(
    address,
    refusing((context) => saveDraft(routes, context), toDraft),
  )
  app.post(
    articlePaths.preview(':id'),
    refusing((context) => sendParts(routes, context)),
  )
}

async function sendDraft(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles, groups, knowledge, scriptPath } = routes
  const draft = await findDraft(routes, context)
  void prepareDiff(routes)
  const page = context.get('page')
  if (!openStates.includes(draft.state))
    return sendPage(context, <ClosedDraftPage page={page} draft={draft} />)
  const { article, problems } = await articles.preview(draft.id)
  const pending = await articles.pendingMerge(draft.id)
  const answered = await Promise.all(draft.groupIds.map((id) => groups.find(id)))
  const isSameLanguage = ({ language }: Article) => language === draft.language
  const others = knowledge
    .all()
    .filter(({ id }) => id !== draft.articleId)
    .toSorted(byQuestion)
  // Who has just started knows that nothing is filled in yet.
  const isNew = draft.version === 1 && draft.path === null
  return sendPage(
    context,
    <DraftPage
      page={page}
      draft={draft}
      groups={answered.filter((group) => group !== undefined)}
      mustChoose={pending !== undefined && pending.merge.conflicts.length > 0}
      errors={isNew ? [] : problems.filter(({ severity }) => severity === 'error')}
      warnings={article && warningsOf(problems)}
      others={[...others.filter(isSameLanguage), ...others.filter((other) => !isSameLanguage(other))]}
      topics={[
        ...new Set(others.filter(isSameLanguage).flatMap(({ onderwerpen }) => onderwerpen)),
      ].toSorted()}
      report={checkLanguage(draft.content.body, draft.language)}
      preview={article && previewArticle(article, routes)}
      source={await dutchSource(routes, draft)}
      scripts={[scriptPath]}
    />,
  )
}

/** Who writes is going to publish: what is answered now is found out meanwhile, so that the comparison is there sooner. */
async function prepareDiff({ answerDiffs, logger }: ArticleRoutes): Promise<void> {
  try {
    await answerDiffs.prepare()
  } catch (error) {
    // The page for publishing will say what is wrong.
    logger.warn({ err: loggableError(error) }, 'The answers as they are could not be found out beforehand.')
  }
}

function warningsOf(problems: DraftProblem[]): DraftProblem[] {
  return problems.filter(({ severity }) => severity === 'warning')
}

function byQuestion(one: Article, other: Article): number {
  return one.vraag.localeCompare(other.vraag, 'nl')
}

async function dutchSource({ knowledge }: ArticleRoutes, draft: Draft) {
  if (draft.language === 'nl') return undefined
  const article = knowledge.all().find(({ id, language }) => id === draft.articleId && language === 'nl')
  if (!article) return undefined
  const english = knowledge.all().find(({ id, language }) => id === draft.articleId && language === 'en')
  const file = await readFile(join(knowledge.folder, article.path), 'utf8').catch(() => '')
  const text = splitFile(file.replaceAll('\r\n', '\n'))?.body ?? ''
  return { article, text, isNewer: english !== undefined && isOlder(english, article) }
}

async function saveDraft({ articles, audit }: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { form, text } = await formOf(context)
  const outcome = await articles.save(draftIdOf(context), readDraftForm(form), authorOf(context))
  const { draft } = outcome
  const objectName = draft.content.fields.vraag || 'Nieuw artikel'
  await audit({
    editor: context.get('editor'),
    action: 'opgeslagen',
    objectKind: 'concept',
    objectId: draft.id,
    objectName,
  })
  if (outcome.kind === 'saved' && text('actie') === 'verder')
    return context.redirect(articlePaths.publish(draft.id), 303)
  if (outcome.kind === 'conflict')
    return redirectWithFlash(context, articlePaths.merge(draft.id), flashFor(outcome))
  const anchor = text('actie') === 'voorbeeld' ? '#voorbeeld' : ''
  return redirectWithFlash(context, articlePaths.draft(draft.id) + anchor, flashFor(outcome))
}

function flashFor(outcome: SaveOutcome) {
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'ok', text: 'Het concept is opgeslagen.' } as const
    case 'merged':
      return {
        kind: 'info',
        text: `${outcome.with} werkte ook aan dit concept. De teksten zijn samengevoegd; lees het nog eens na.`,
      } as const
    case 'conflict':
      return {
        kind: 'warning',
        text: `${outcome.with} heeft op dezelfde plaats iets anders geschreven. Uw tekst is bewaard. Kies welke tekst blijft.`,
      } as const
    case 'moved':
      return {
        kind: 'warning',
        text: 'Het concept was intussen gepubliceerd of verworpen. Uw tekst staat in dit nieuwe concept.',
      } as const
  }
}

/** Preview and checks of what is typed, for the script of the editor; nothing is saved. */
async function sendParts(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles } = routes
  const draft = await findDraft(routes, context)
  const { form } = await formOf(context)
  const { content } = readDraftForm(form)
  const { article, problems } = await articles.previewText(draft.id, content)
  const preview = article && previewArticle(article, routes)
  const report = checkLanguage(content.body, draft.language)
  return context.json({
    voorbeeld: await toHtml(<PreviewPanel preview={preview} language={draft.language} />),
    taal: await toHtml(<LanguagePanel report={report} />),
    inhoud: await toHtml(<ContentPanel warnings={article && warningsOf(problems)} />),
  })
}
