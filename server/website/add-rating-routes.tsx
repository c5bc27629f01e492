import { articlePath } from '../answer/article-path.ts'
import type { Language } from '../question.ts'
import type { WebsiteParts } from './create-website.tsx'
import { ThanksPage } from './pages/ThanksPage.tsx'
import { type Rating, type RatingForm, ratingForm } from './rating.ts'
import { limitForm, readForm } from './read-form.ts'
import { sendPage } from './send-page.ts'
import { sitePaths } from './site-paths.ts'

/** "Was this useful?", and the remark that may follow. */
export function addRatingRoutes(parts: WebsiteParts, language: Language): void {
  const { website, knowledge, errorPages, view } = parts
  website.post(sitePaths.rating[language], limitForm(parts), async (context) => {
    const form = ratingForm.safeParse(await readForm(context))
    if (!form.success) return errorPages.wrongRequest(context)
    const rating = await store(parts, language, form.data)
    if (!rating) return errorPages.wrongRequest(context)
    const article = rating.artikel === undefined ? undefined : knowledge.find(rating.artikel, language)
    context.header('Cache-Control', 'no-store')
    return sendPage(
      context,
      <ThanksPage
        view={view(language)}
        rating={rating}
        finished={form.data.opmerking !== ''}
        article={article && { question: article.vraag, path: articlePath(article) }}
      />,
    )
  })
}

/** Stores a rating, or the remark with one. Nothing comes back when what is rated does not exist. */
async function store(
  { log, pageRatings, knowledge, now }: WebsiteParts,
  language: Language,
  { nuttig, opmerking, vraag, pagina, artikel }: RatingForm,
): Promise<Rating | undefined> {
  const ratedAt = now().getTime()
  if (vraag !== undefined) {
    const known = await log.rate(vraag, nuttig, opmerking || undefined, ratedAt)
    return known ? { soort: 'vraag', id: vraag, nuttig } : undefined
  }
  if (pagina !== undefined) {
    const known = opmerking === '' || (await pageRatings.remark(pagina, opmerking))
    return known ? { soort: 'pagina', id: pagina, nuttig, artikel } : undefined
  }
  const article = artikel === undefined ? undefined : knowledge.find(artikel, language)
  if (!article) return undefined
  const { id: articleId, revision } = article
  const id = await pageRatings.add({ articleId, language, revision, helpful: nuttig, ratedAt })
  return { soort: 'pagina', id, nuttig, artikel: articleId }
}
