import { pagePaths } from '../../answer/article-path.ts'
import { Layout } from '../components/Layout.tsx'
import { RemarkForm } from '../components/RemarkForm.tsx'
import type { View } from '../create-view.ts'
import type { Rating } from '../rating.ts'

interface ThanksPageProps {
  view: View
  rating: Rating
  /** Whether the remark has been given too. */
  finished: boolean
  /** The page that was rated. */
  article?: { question: string; path: string } | undefined
}

/** Thanks for a rating, and asks for a remark once. */
export function ThanksPage({ view, rating, finished, article }: ThanksPageProps) {
  const { rating: texts } = view.texts
  const head = { title: texts.thanks, translations: {}, breadcrumbs: [], noIndex: true }
  return (
    <Layout view={view} head={head}>
      <div class="vb-page vb-width">
        <h1>{texts.thanks}</h1>
        <p class="vb-lead">{finished ? texts.remarkSaved : texts.saved}</p>
        {finished ? null : <RemarkForm view={view} rating={rating} />}
        <p class="vb-more">
          {article ? (
            <>
              {texts.back} <a href={article.path}>{article.question}</a>
            </>
          ) : (
            <a href={pagePaths.home[view.language]}>{texts.backHome}</a>
          )}
        </p>
      </div>
    </Layout>
  )
}
