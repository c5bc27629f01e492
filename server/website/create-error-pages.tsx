import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppDependencies } from '../http/app-dependencies.ts'
import type { Language } from '../question.ts'
import { createView } from './create-view.ts'
import { loadStylesheet } from './load-stylesheet.ts'
import { ErrorPage } from './pages/ErrorPage.tsx'
import { sendPage } from './send-page.ts'
import type { Texts } from './texts/dutch.ts'

type Explain = (texts: Texts['errorPage']) => { title: string; text: string }

/**
 * Pages for what cannot be shown, for the website's own routes and for the application's `notFound` and `onError`.
 * The address decides the language.
 */
export function createErrorPages(dependencies: Pick<AppDependencies, 'organisation' | 'settings' | 'now'>) {
  const view = createView(dependencies, loadStylesheet().path)

  async function send(context: Context, status: ContentfulStatusCode, explain: Explain): Promise<Response> {
    const page = view(languageOf(context.req.path))
    context.header('Cache-Control', 'no-store')
    return sendPage(context, <ErrorPage view={page} {...explain(page.texts.errorPage)} />, status)
  }

  return {
    /** 404: there is no such page. */
    notFound: (context: Context) =>
      send(context, 404, (texts) => ({ title: texts.notFound, text: texts.notFoundText })),
    /** 500: our own fault. */
    failed: (context: Context) =>
      send(context, 500, (texts) => ({ title: texts.failed, text: texts.failedText })),
    /** 400: a form that our own pages do not send like this. */
    wrongRequest: (context: Context) =>
      send(context, 400, (texts) => ({ title: texts.wrongRequest, text: texts.wrongRequestText })),
    /** 413: more than any question or remark may be. */
    tooLarge: (context: Context) =>
      send(context, 413, (texts) => ({ title: texts.tooLarge, text: texts.tooLargeText })),
  }
}

function languageOf(path: string): Language {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'nl'
}
