import type { View } from '../create-view.ts'
import { sitePaths } from '../site-paths.ts'

interface RatingFormProps {
  view: View
  title: string
  /** What is rated: a logged question, or an article's page. */
  subject: { vraag: string } | { artikel: string }
}

/** "Was this useful?": one press answers; the next page asks for a remark. */
export function RatingForm({ view, title, subject }: RatingFormProps) {
  const { language, texts } = view
  return (
    <form class="vb-rating vb-no-print" method="post" action={sitePaths.rating[language]}>
      {Object.entries(subject).map(([name, id]) => (
        <input type="hidden" name={name} value={id} />
      ))}
      <fieldset>
        <legend>
          <h2>{title}</h2>
        </legend>
        <RatingButton value="ja" text={texts.rating.yes} />
        <RatingButton value="nee" text={texts.rating.no} />
      </fieldset>
    </form>
  )
}

function RatingButton({ value, text }: { value: string; text: string }) {
  return (
    <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="nuttig" value={value}>
      {text}
    </button>
  )
}
