import { sendPage } from '../../../website/send-page.ts'
import { requireRole } from '../../auth/require-role.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { redirectWithFlash } from '../../flash.ts'
import { checkLanguage } from '../../plain-language/check-language.ts'
import { type Draft, openStates } from '../create-drafts.ts'
import { readDraftContent } from '../read-draft-content.ts'
import { RefusedError } from '../refused-error.ts'
import { articlePaths } from './article-paths.ts'
import { describeMoment, fromLocalTime } from './local-time.ts'
import { type Consequences, PublishPage } from './PublishPage.tsx'
import {
  type ArticleContext,
  type ArticleRoutes,
  authorOf,
  findDraft,
  formOf,
  refusing,
  toDraft,
} from './route-parts.tsx'

/** What publishing means, and publishing: at once or later. */
export function addPublishRoutes(routes: ArticleRoutes): void {
  const { app, articles } = routes
  const address = articlePaths.publish(':id')

  app.get(
    address,
    refusing(async (context) => {
      const draft = await findDraft(routes, context)
      if (!openStates.includes(draft.state)) return context.redirect(toDraft(context), 303)
      const pending = await articles.pendingMerge(draft.id)
      if (pending && pending.merge.conflicts.length > 0) return toMerge(context, draft)
      const consequences = await findConsequences(routes, draft)
      return sendPage(context, <PublishPage page={context.get('page')} draft={draft} {...consequences} />)
    }),
  )
  app.post(
    address,
    requireRole('eindredacteur'),
    refusing((context) => publish(routes, context), toDraft),
  )
}

async function findConsequences(routes: ArticleRoutes, draft: Draft): Promise<Consequences> {
  const { articles, answerDiffs } = routes
  const { article, path, problems } = await articles.preview(draft.id)
  const found = await articles.repository().catch((error: unknown) => {
    if (error instanceof RefusedError) return { kind: 'none' as const, reason: error.message }
    throw error
  })
  return {
    problems,
    report: checkLanguage(draft.content.body, draft.language),
    difference: article && (await answerDiffs.diff({ saved: [article] })),
    published: draft.baseText === null ? undefined : readDraftContent(path, draft.baseText),
    notice: found.kind === 'none' ? found.reason : undefined,
  }
}

async function publish(routes: ArticleRoutes, context: ArticleContext): Promise<Response> {
  const { articles, organisation } = routes
  const draft = await findDraft(routes, context)
  const { text } = await formOf(context)
  const consequences = await findConsequences(routes, draft)
  const timeZone = organisation.tijdzone
  const [at, expireAt] = [fromLocalTime(text('moment'), timeZone), fromLocalTime(text('verloopt'), timeZone)]
  const isLater = text('wanneer') === 'moment'
  const errors = [
    ...confirmations(consequences, text),
    ...momentErrors({ at, isLater, expireAt, expiry: text('verloopt') }, routes.now().getTime()),
    ...(!isLater && text('moment') !== '' && draft.publishAt === null ? [unclearMoment] : []),
  ]
  await articles.setPlan(draft.id, { expireAt: expireAt ?? null, note: text('opmerking').trim() })
  const planned = await findDraft(routes, context)
  if (errors.length > 0) {
    const page = (
      <PublishPage
        page={context.get('page')}
        draft={planned}
        {...consequences}
        errors={errors}
        typed={text}
      />
    )
    return sendPage(context, page, 400)
  }
  if (isLater && at !== undefined) return schedule(routes, context, draft, at)
  return publishNow(routes, context, draft)
}

async function schedule(
  routes: ArticleRoutes,
  context: ArticleContext,
  draft: Draft,
  at: number,
): Promise<Response> {
  await routes.articles.schedule(draft.id, at, authorOf(context))
  const moment = describeMoment(at, routes.organisation.tijdzone)
  await note(routes, context, draft, 'gepland', `Voor ${moment}.`)
  const told = { kind: 'ok', text: `Het artikel wordt gepubliceerd op ${moment}.` } as const
  return redirectWithFlash(context, articlePaths.draft(draft.id), told)
}

async function publishNow(routes: ArticleRoutes, context: ArticleContext, draft: Draft): Promise<Response> {
  const outcome = await routes.articles.publish(draft.id, authorOf(context))
  switch (outcome.kind) {
    case 'published': {
      await note(routes, context, draft, 'gepubliceerd', outcome.commit)
      const told = ['Het artikel is gepubliceerd en wordt nu gebruikt in de antwoorden.', ...outcome.notices]
      const kind = outcome.notices.length > 0 ? 'info' : 'ok'
      return redirectWithFlash(context, articlePaths.article(outcome.path), { kind, text: told.join(' ') })
    }
    case 'changed':
      if (outcome.hasConflicts) return toMerge(context, draft, outcome.message)
      return redirectWithFlash(context, articlePaths.draft(draft.id), {
        kind: 'warning',
        text: outcome.message,
      })
    case 'invalid':
    case 'refused':
      return context.redirect(articlePaths.publish(draft.id), 303)
  }
}

function note(
  routes: ArticleRoutes,
  context: ArticleContext,
  draft: Draft,
  action: string,
  details?: string,
) {
  return routes.audit({
    editor: context.get('editor'),
    action,
    objectKind: 'artikel',
    objectId: draft.articleId,
    objectName: draft.content.fields.vraag,
    ...(details === undefined ? {} : { details }),
  })
}

function toMerge(context: ArticleContext, draft: Draft, message?: string): Response {
  const text = message ?? 'Het artikel of concept is intussen gewijzigd. Kies eerst welke tekst blijft.'
  return redirectWithFlash(context, articlePaths.merge(draft.id), { kind: 'warning', text })
}

function confirmations({ difference, report }: Consequences, text: (name: string) => string): FieldError[] {
  const errors: FieldError[] = []
  // The tick holds the fingerprint of what was shown: when that changed meanwhile, it must be looked at again.
  const toConfirm =
    difference && difference.regression.confirmations.length > 0 ? difference.regression : undefined
  if (toConfirm && text('akkoord-antwoorden') !== toConfirm.fingerprint)
    errors.push({
      field: 'akkoord-antwoorden',
      message: 'Er veranderen antwoorden op testvragen. Bekijk ze en zet een vinkje als het klopt.',
    })
  const isUnclear = report.isAverageTooLong || report.findings.some(({ severity }) => severity === 'fail')
  if (isUnclear && text('akkoord-taal') === '')
    errors.push({
      field: 'akkoord-taal',
      message:
        'Er staan te lange zinnen in de tekst. Maak ze korter, of zet een vinkje als ze moeten blijven.',
    })
  return errors
}

/** Who fills in a moment and leaves the choice on "now" would publish too soon. A planned draft has a moment anyway. */
const unclearMoment: FieldError = {
  field: 'wanneer',
  message:
    'U vulde een later moment in, maar koos "Nu". Kies "Op een later moment", of maak het moment leeg.',
}

interface Moments {
  at: number | undefined
  isLater: boolean
  expireAt: number | undefined
  /** What was typed. */
  expiry: string
}

function momentErrors({ at, isLater, expireAt, expiry }: Moments, now: number): FieldError[] {
  const errors: FieldError[] = []
  if (isLater && (at === undefined || at <= now))
    errors.push({ field: 'moment', message: 'Vul een moment in de toekomst in, met datum en tijd.' })
  const start = isLater ? (at ?? now) : now
  if (expiry !== '' && (expireAt === undefined || expireAt <= start))
    errors.push({
      field: 'verloopt',
      message: 'Het artikel moet uit beeld gaan na de publicatie. Kies een later moment.',
    })
  return errors
}
