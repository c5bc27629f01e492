import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sendPage } from '../../../website/send-page.ts'
import { hasRole } from '../../auth/roles.ts'
import { requireRole } from '../../auth/require-role.tsx'
import { redirectWithFlash } from '../../flash.ts'
import { checkLanguage } from '../../plain-language/check-language.ts'
import { type Draft, openStates } from '../create-drafts.ts'
import { isOlder } from '../find-translations.ts'
import { isMergeChoice } from '../merge-content.ts'
import { previewArticle } from '../preview-article.ts'
import { RefusedError } from '../refused-error.ts'
import type { SaveOutcome } from '../save-draft.ts'
import { splitFile } from '../split-file.ts'
import { type ArticleRoutes, authorOf, formOf, refusing } from './add-article-pages.tsx'
import { articlePaths } from './article-paths.ts'
import { ClosedDraftPage } from './ClosedDraftPage.tsx'
import { DraftPage } from './DraftPage.tsx'
import { LanguagePanel } from './LanguagePanel.tsx'
import { MergePage } from './MergePage.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { readDraftForm } from './read-draft-form.ts'
import { SavedTextsPage } from './SavedTextsPage.tsx'

type ArticleContext = Parameters<Parameters<typeof refusing>[0]>[0]

const idOf = (context: ArticleContext) => context.req.param('id') ?? ''
const toDraft = (context: ArticleContext) => articlePaths.draft(idOf(context))

/** Writing a draft: the form, its preview, merging, and every text that was saved. */
export function addDraftRoutes(routes: ArticleRoutes): void {
  const { app, articles } = routes
  const address = articlePaths.draft(':id')

  app.get(address, refusing((context) => sendDraft(routes, context)))
  app.post(address, refusing((context) => saveDraft(routes, context), toDraft))
  app.post(articlePaths.preview(':id'), refusing((context) => sendParts(routes, context)))

  app.get(
    articlePaths.merge(':id'),
    refusing(async (context) => {
      const draft = await findDraft(routes, context)
      const pending = await articles.pendingMerge(draft.id)
      if (!pending) return context.redirect(toDraft(context), 303)
      return sendPage(context, <MergePage page={context.get('page')} draft={draft} pending={pending} />)
    }),
  )
  app.post(
    articlePaths.merge(':id'),
    refusing(
      async (context) => {
        const { form, text } = await formOf(context)
        const chosen = [...form.entries()].flatMap(([name, value]) =>
          name.startsWith('keuze-') && isMergeChoice(value) ? [[name.slice(6), value] as const] : [],
        )
        const choices = { against: Number(text('tegen')), choices: Object.fromEntries(chosen) }
        await articles.resolveMerge(idOf(context), choices, authorOf(context))
        return redirectWithFlash(context, toDraft(context), { kind: 'ok', text: 'De teksten zijn samengevoegd.' })
      },
      (context) => articlePaths.merge(idOf(context)),
    ),
  )
  app.get(
    articlePaths.texts(':id'),
    refusing(async (context) => {
      const draft = await findDraft(routes, context)
      const texts = await articles.savedTexts(draft.id)
      return sendPage(context, <SavedTextsPage page={context.get('page')} draft={draft} texts={texts} />)
    }),
  )
  addStepRoute(routes)
}

/** @throws RefusedError when there is no such draft */
export async function findDraft({ articles }: ArticleRoutes, context: ArticleContext): Promise<Draft> {
  const draft = await articles.find(idOf(context))
  if (!draft) throw new RefusedError('Dit concept bestaat niet (meer). Kies een ander in de lijst met artikelen.')
  return draft
}

async function sendDraft(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles, knowledge, settings, scriptPath } = routes
  const draft = await findDraft(routes, context)
  const page = context.get('page')
  if (!openStates.includes(draft.state)) return sendPage(context, <ClosedDraftPage page={page} draft={draft} />)
  const { article, problems } = await articles.preview(draft.id)
  const others = knowledge.all().filter(({ id, language }) => id !== draft.articleId && language === draft.language)
  // Who has just started knows that nothing is filled in yet.
  const isNew = draft.version === 1 && draft.path === null
  return sendPage(
    context,
    <DraftPage
      page={page}
      draft={draft}
      errors={isNew ? [] : problems.filter(({ severity }) => severity === 'error')}
      warnings={problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message)}
      others={others.toSorted((one, other) => one.vraag.localeCompare(other.vraag, 'nl'))}
      topics={[...new Set(others.flatMap(({ onderwerpen }) => onderwerpen))].toSorted()}
      report={checkLanguage(draft.content.body, draft.language)}
      preview={article && previewArticle(article, knowledge.findByPath, settings.PUBLIC_URL)}
      source={await dutchSource(routes, draft)}
      scripts={[scriptPath]}
    />,
  )
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
  const outcome = await articles.save(idOf(context), readDraftForm(form), authorOf(context))
  const { draft } = outcome
  const objectName = draft.content.fields.vraag || 'Nieuw artikel'
  await audit({ editor: context.get('editor'), action: 'opgeslagen', objectKind: 'concept', objectId: draft.id, objectName })
  if (outcome.kind === 'saved' && text('actie') === 'verder') return context.redirect(articlePaths.publish(draft.id), 303)
  if (outcome.kind === 'conflict') return redirectWithFlash(context, articlePaths.merge(draft.id), flashFor(outcome))
  const anchor = text('actie') === 'voorbeeld' ? '#voorbeeld' : ''
  return redirectWithFlash(context, articlePaths.draft(draft.id) + anchor, flashFor(outcome))
}

function flashFor(outcome: SaveOutcome) {
  switch (outcome.kind) {
    case 'saved':
      return { kind: 'ok', text: 'Het concept is opgeslagen.' } as const
    case 'merged':
      return { kind: 'info', text: `${outcome.with} werkte ook aan dit concept. De teksten zijn samengevoegd; lees het nog eens na.` } as const
    case 'conflict':
      return { kind: 'warning', text: `${outcome.with} heeft op dezelfde plaats iets anders geschreven. Uw tekst is bewaard. Kies welke tekst blijft.` } as const
    case 'moved':
      return { kind: 'warning', text: 'Het concept was intussen gepubliceerd of verworpen. Uw tekst staat in dit nieuwe concept.' } as const
  }
}

/** Preview and language check of what is typed, for the script of the editor; nothing is saved. */
async function sendParts(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles, knowledge, settings } = routes
  const draft = await findDraft(routes, context)
  const { form } = await formOf(context)
  const { content } = readDraftForm(form)
  const { article } = await articles.previewText(draft.id, content)
  const preview = article && previewArticle(article, knowledge.findByPath, settings.PUBLIC_URL)
  const report = checkLanguage(content.body, draft.language)
  return context.json({
    voorbeeld: String(<PreviewPanel preview={preview} language={draft.language} />),
    taal: String(<LanguagePanel report={report} />),
  })
}

/** The steps of a draft that do not publish it. */
function addStepRoute(routes: ArticleRoutes): void {
  const { app, articles, audit } = routes
  const publisher = requireRole('eindredacteur')
  app.post(articlePaths.step(':id'), async (context, next) => {
    const handle = refusing(async () => {
      const { text } = await formOf(context)
      const id = idOf(context)
      const step = steps[text('stap')]
      if (!step) throw new RefusedError('Kies wat er met het concept moet gebeuren.')
      const draft = await step.run(articles, id, text('opmerking'))
      const objectName = draft.content.fields.vraag || 'Nieuw artikel'
      await audit({ editor: context.get('editor'), action: step.done, objectKind: 'concept', objectId: id, objectName })
      return redirectWithFlash(context, toDraft(context), { kind: 'ok', text: step.told })
    }, toDraft)
    const { text } = await formOf(context)
    if (text('stap') === 'teruggeven' && !hasRole(context.get('editor').role, 'eindredacteur'))
      return publisher(context, next)
    return handle(context)
  })
}

interface Step {
  run: (articles: ArticleRoutes['articles'], id: string, note: string) => Promise<Draft>
  /** For the audit log. */
  done: string
  told: string
}

const steps: Record<string, Step> = {
  indienen: {
    run: (articles, id, note) => articles.submit(id, note),
    done: 'ter beoordeling aangeboden',
    told: 'Het concept is aangeboden. Een eindredacteur bekijkt het.',
  },
  teruggeven: {
    run: (articles, id, note) => articles.giveBack(id, note),
    done: 'teruggegeven',
    told: 'Het concept is teruggegeven aan de schrijver.',
  },
  verwerpen: {
    run: (articles, id) => articles.discard(id),
    done: 'verworpen',
    told: 'Het concept is verworpen. De tekst blijft bewaard.',
  },
  terugzetten: {
    run: (articles, id) => articles.takeBack(id),
    done: 'teruggezet',
    told: 'Het concept is teruggezet.',
  },
}
