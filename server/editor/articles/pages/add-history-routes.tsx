import { sendPage } from '../../../website/send-page.ts'
import { redirectWithFlash } from '../../flash.ts'
import { type DraftContent, draftFields } from '../draft-content.ts'
import { readDraftContent } from '../read-draft-content.ts'
import { RefusedError } from '../refused-error.ts'
import { articlePaths } from './article-paths.ts'
import { HistoryPage } from './HistoryPage.tsx'
import { VersionPage } from './VersionPage.tsx'
import { type ArticleRoutes, authorOf, formOf, refusing } from './route-parts.tsx'

/** The published versions of an article, and the way back to one. */
export function addHistoryRoutes({ app, articles, knowledge, audit }: ArticleRoutes): void {
  const base = `${articlePaths.list}/versies`
  const articleAt = (path: string) => {
    const article = knowledge.all().find((known) => known.path === path)
    if (!article)
      throw new RefusedError('Dit artikel bestaat niet (meer). Kies een ander artikel in de lijst.')
    return article
  }
  const read = async (path: string, commit: string): Promise<DraftContent> =>
    readDraftContent(path, (await articles.versionOf(path, commit)).text)

  app.get(
    base,
    refusing(async (context) => {
      const { path, vraag } = articleAt(context.req.query('pad') ?? '')
      const found = await articles.repository()
      const versions = found.kind === 'none' ? [] : await articles.history(path)
      const notice = found.kind === 'none' ? found.reason : undefined
      return sendPage(
        context,
        <HistoryPage
          page={context.get('page')}
          path={path}
          title={vraag}
          versions={versions}
          notice={notice}
        />,
      )
    }),
  )

  app.get(
    `${base}/verschil`,
    refusing(async (context) => {
      const { path, vraag } = articleAt(context.req.query('pad') ?? '')
      const { version, text } = await articles.versionOf(path, context.req.query('versie') ?? '')
      const versions = await articles.history(path)
      const compared = context.req.query('met') === 'nu' ? ('nu' as const) : ('vorige' as const)
      const at = versions.findIndex(({ commit }) => commit === version.commit)
      const against = compared === 'nu' ? versions[0] : versions[at + 1]
      const other = against ? await read(path, against.commit) : { fields: draftFields.parse({}), body: '' }
      const content = readDraftContent(path, text)
      return sendPage(
        context,
        <VersionPage
          page={context.get('page')}
          path={path}
          title={vraag}
          version={version}
          content={content}
          other={other}
          compared={compared}
        />,
      )
    }),
  )

  app.post(
    articlePaths.restore,
    refusing(
      async (context) => {
        const { text } = await formOf(context)
        const { path, vraag, id } = articleAt(text('pad'))
        const draft = await articles.restore(path, text('versie'), authorOf(context))
        await audit({
          editor: context.get('editor'),
          action: 'oude versie teruggezet als concept',
          objectKind: 'artikel',
          objectId: id,
          objectName: vraag,
        })
        return redirectWithFlash(context, articlePaths.draft(draft.id), {
          kind: 'ok',
          text: 'De oude tekst staat in dit concept. Publiceer het om hem weer te gebruiken.',
        })
      },
      () => articlePaths.list,
    ),
  )
}
