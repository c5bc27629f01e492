import { pagePaths } from '../../answer/article-path.ts'
import { Layout } from '../components/Layout.tsx'
import { QuestionForm } from '../components/QuestionForm.tsx'
import type { View } from '../create-view.ts'

interface ErrorPageProps {
  view: View
  title: string
  text: string
}

/** A page for what cannot be shown: what is wrong, and where to go from here. */
export function ErrorPage({ view, title, text }: ErrorPageProps) {
  const { language, texts } = view
  return (
    <Layout view={view} head={{ title, translations: {}, noIndex: true }}>
      <div class="vb-page vb-width">
        <h1>{title}</h1>
        <p class="vb-lead">{text}</p>
        <QuestionForm view={view} />
        <ul class="vb-links">
          <li>
            <a class="vb-links__link" href={pagePaths.home[language]}>
              {texts.home}
            </a>
          </li>
          <li>
            <a class="vb-links__link" href={pagePaths.topics[language]}>
              {texts.topics}
            </a>
          </li>
          <li>
            <a class="vb-links__link" href={pagePaths.contact[language]}>
              {texts.contact}
            </a>
          </li>
        </ul>
      </div>
    </Layout>
  )
}
