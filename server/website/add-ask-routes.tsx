import { pagePaths } from '../answer/article-path.ts'
import type { Language } from '../question.ts'
import type { WebsiteParts } from './create-website.tsx'
import { ResultsPage } from './pages/ResultsPage.tsx'
import { limitForm, readForm } from './read-form.ts'
import { relatedArticles } from './related-articles.ts'
import { sendPage } from './send-page.ts'

/**
 * Asking on the website: posted, so that the question stands in no address and no access log. The page comes in the
 * language of the reply: who asks in English reads on in English.
 */
export function addAskRoutes(parts: WebsiteParts, language: Language): void {
  const { website, ask, knowledge, view } = parts
  website.post(pagePaths.search[language], limitForm(parts), async (context) => {
    const { vraag: text = '', gesprek: conversation } = await readForm(context)
    const reply = await ask({
      text,
      channel: 'website',
      language,
      ...(conversation === undefined ? {} : { conversation }),
    })
    context.header('Cache-Control', 'no-store')
    return sendPage(
      context,
      <ResultsPage
        view={view(reply.language)}
        question={text.trim()}
        reply={reply}
        related={reply.kind === 'answer' ? relatedArticles(reply.article, knowledge) : []}
        find={knowledge.findByPath}
      />,
    )
  })
}
