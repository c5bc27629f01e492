import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import { sendPage } from '../../../website/send-page.ts'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { redirectWithFlash } from '../../flash.ts'
import { MessagePage } from '../../pages/MessagePage.tsx'
import { formText, readForm } from '../../read-editor-form.ts'
import type { Draft } from '../create-drafts.ts'
import { RefusedError } from '../refused-error.ts'
import { articlePaths } from './article-paths.ts'

/** What the routes of articles share. */
export interface ArticleRoutes extends EditorDependencies {
  app: EditorApp
  /** The address of the script of the editor. */
  scriptPath: string
}

export type ArticleContext = Context<EditorEnvironment>

/** Who writes: the author of texts and commits. */
export function authorOf(context: ArticleContext) {
  const { name, email } = context.get('editor')
  return { name, email }
}

/** The posted form, and its fields as texts without space around them. */
export async function formOf(context: ArticleContext) {
  const form = await readForm(context)
  return { form, text: (name: string) => formText(form, name) }
}

/**
 * Runs a handler; what it refuses is told: on a page of its own, or on the page where the editor was.
 * @param back where a refused form goes back to
 */
export function refusing(
  handler: (context: ArticleContext) => Promise<Response>,
  back?: (context: ArticleContext) => string,
) {
  return async function handle(context: ArticleContext): Promise<Response> {
    try {
      return await handler(context)
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      if (back && context.req.method === 'POST')
        return redirectWithFlash(context, back(context), { kind: 'error', text: error.message })
      const page = (
        <MessagePage page={context.get('page')} title="Dit kan niet">
          {error.message}
        </MessagePage>
      )
      return sendPage(context, page, 404)
    }
  }
}

/** The draft that the address is about, and where it is written. */
export const draftIdOf = (context: ArticleContext) => context.req.param('id') ?? ''
export const toDraft = (context: ArticleContext) => articlePaths.draft(draftIdOf(context))

/** @throws RefusedError when there is no such draft */
export async function findDraft({ articles }: ArticleRoutes, context: ArticleContext): Promise<Draft> {
  const draft = await articles.find(draftIdOf(context))
  if (!draft)
    throw new RefusedError('Dit concept bestaat niet (meer). Kies een ander in de lijst met artikelen.')
  return draft
}

/** A page as text, for a response that holds several. */
export async function toHtml(part: HtmlEscapedString | Promise<HtmlEscapedString>): Promise<string> {
  return (await part).toString()
}
