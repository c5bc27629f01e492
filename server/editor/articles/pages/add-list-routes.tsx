import type { Language } from '../../../question.ts'
import { sendPage } from '../../../website/send-page.ts'
import { redirectWithFlash } from '../../flash.ts'
import { findWarnings } from '../find-warnings.ts'
import { isOlder } from '../find-translations.ts'
import { previewArticle } from '../preview-article.ts'
import { RefusedError } from '../refused-error.ts'
import { articlePaths } from './article-paths.ts'
import { filterOptions } from './article-texts.ts'
import { ArticleOverviewPage } from './ArticleOverviewPage.tsx'
import { ArticlesPage } from './ArticlesPage.tsx'
import { type ArticleSelection, listArticles } from './list-articles.ts'
import { findStartingGroup } from './find-starting-group.ts'
import { NewArticlePage } from './NewArticlePage.tsx'
import { type ArticleContext, type ArticleRoutes, authorOf, formOf, refusing } from './route-parts.tsx'

/** The list, one article, and the ways to start a draft. */
export function addListRoutes(routes: ArticleRoutes): void {
  const { app, articles, groups } = routes

  app.get(articlePaths.list, async (context) => {
    const filter = filterOptions.find(({ value }) => value === context.req.query('filter'))?.value ?? ''
    const language: ArticleSelection['language'] = languageOf(context.req.query('taal')) ?? ''
    const selection = { filter, language, search: (context.req.query('zoek') ?? '').trim() }
    const rows = await listArticles(routes, selection)
    const current = Math.max(1, Math.floor(Number(context.req.query('pagina'))) || 1)
    return sendPage(
      context,
      <ArticlesPage
        page={context.get('page')}
        selection={selection}
        rows={rows}
        current={current}
        notices={await noticesOf(routes)}
      />,
    )
  })

  app.get(
    `${articlePaths.list}/artikel`,
    refusing((context) => sendArticle(routes, context)),
  )

  app.get(articlePaths.create, async (context) => {
    const group = await findStartingGroup(groups, context.req.query('groep'))
    return sendPage(context, <NewArticlePage page={context.get('page')} group={group} />)
  })

  app.post(articlePaths.create, async (context) => {
    const { form, text } = await formOf(context)
    const question = text('vraag').trim()
    const groupId = text('groep')
    if (question === '') {
      const errors = [{ field: 'vraag', message: 'Schrijf de vraag op.' }]
      const group = await findStartingGroup(groups, groupId)
      const page = <NewArticlePage page={context.get('page')} group={group} question="" errors={errors} />
      return sendPage(context, page, 400)
    }
    const questions = form.getAll('gesteld').filter((asked): asked is string => typeof asked === 'string')
    const draft = await articles.startNew(
      {
        language: languageOf(text('taal')) ?? 'nl',
        fields: { vraag: question },
        questions,
        ...(groupId === '' ? {} : { groupId }),
      },
      authorOf(context),
    )
    await routes.audit({
      editor: context.get('editor'),
      action: 'begonnen',
      objectKind: 'concept',
      objectId: draft.id,
      objectName: question,
    })
    return context.redirect(articlePaths.draft(draft.id), 303)
  })

  app.post(
    articlePaths.change,
    refusing(async (context) => {
      const { text } = await formOf(context)
      const draft = await articles.startChange(text('pad'), authorOf(context))
      return context.redirect(articlePaths.draft(draft.id), 303)
    }, toList),
  )
  app.post(
    articlePaths.translate,
    refusing(async (context) => {
      const { text } = await formOf(context)
      const draft = await articles.startTranslation(text('pad'), 'en', authorOf(context))
      const told = { kind: 'info', text: 'Schrijf de Engelse tekst naast de Nederlandse.' } as const
      return redirectWithFlash(context, articlePaths.draft(draft.id), told)
    }, toList),
  )
}

async function sendArticle(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles, knowledge, now } = routes
  const path = context.req.query('pad')
  const article = knowledge.all().find((known) => known.path === path)
  if (!article) throw new RefusedError('Dit artikel bestaat niet (meer). Kies een ander artikel in de lijst.')
  const other = knowledge.all().find(({ id, language }) => id === article.id && language !== article.language)
  const [dutch, english] = article.language === 'nl' ? [article, other] : [other, article]
  const warnings = findWarnings(knowledge.all(), knowledge.problems(), now().toISOString().slice(0, 10))
  return sendPage(
    context,
    <ArticleOverviewPage
      page={context.get('page')}
      article={article}
      draft={await articles.openOf(article.id, article.language)}
      warnings={warnings.get(article.path) ?? []}
      preview={previewArticle(article, routes)}
      translation={{ article: other, isOutdated: Boolean(dutch && english && isOlder(english, dutch)) }}
      expiry={(await articles.expiries()).find((known) => known.path === article.path)}
    />,
  )
}

async function noticesOf({ articles }: ArticleRoutes): Promise<string[]> {
  const found = await articles.repository().catch((error: unknown) => {
    if (error instanceof RefusedError) return { kind: 'none' as const, reason: error.message }
    throw error
  })
  return [found.kind === 'none' ? found.reason : undefined, articles.pushFailure()].filter(
    (notice): notice is string => notice !== undefined,
  )
}

function languageOf(text: string | undefined): Language | undefined {
  return text === 'nl' || text === 'en' ? text : undefined
}

function toList(): string {
  return articlePaths.list
}
