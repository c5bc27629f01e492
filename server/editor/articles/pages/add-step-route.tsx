import { requireRole } from '../../auth/require-role.tsx'
import { hasRole } from '../../auth/roles.ts'
import { redirectWithFlash } from '../../flash.ts'
import type { Draft } from '../create-drafts.ts'
import { RefusedError } from '../refused-error.ts'
import { articlePaths } from './article-paths.ts'
import { type ArticleRoutes, draftIdOf, formOf, refusing, toDraft } from './route-parts.tsx'

/** The steps of a draft that do not publish it. */
export function addStepRoute(routes: ArticleRoutes): void {
  const { app, articles, audit } = routes
  const publisher = requireRole('eindredacteur')
  app.post(articlePaths.step(':id'), async (context, next) => {
    const handle = refusing(async () => {
      const { text } = await formOf(context)
      const id = draftIdOf(context)
      const step = steps[text('stap')]
      if (!step) throw new RefusedError('Kies wat er met het concept moet gebeuren.')
      const draft = await step.run(articles, id, text('opmerking'))
      const objectName = draft.content.fields.vraag || 'Nieuw artikel'
      await audit({
        editor: context.get('editor'),
        action: step.done,
        objectKind: 'concept',
        objectId: id,
        objectName,
      })
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
