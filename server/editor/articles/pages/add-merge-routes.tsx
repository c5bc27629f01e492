import { sendPage } from '../../../website/send-page.ts'
import { redirectWithFlash } from '../../flash.ts'
import { isMergeChoice } from '../merge-content.ts'
import { articlePaths } from './article-paths.ts'
import { MergePage } from './MergePage.tsx'
import {
  type ArticleRoutes,
  authorOf,
  draftIdOf,
  findDraft,
  formOf,
  refusing,
  toDraft,
} from './route-parts.tsx'
import { SavedTextsPage } from './SavedTextsPage.tsx'

/** Choosing between two texts, and every text that was saved in a draft. */
export function addMergeRoutes(routes: ArticleRoutes): void {
  const { app, articles } = routes
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
        await articles.resolveMerge(draftIdOf(context), choices, authorOf(context))
        return redirectWithFlash(context, toDraft(context), {
          kind: 'ok',
          text: 'De teksten zijn samengevoegd.',
        })
      },
      (context) => articlePaths.merge(draftIdOf(context)),
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
}
