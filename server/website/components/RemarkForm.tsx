import type { View } from '../create-view.ts'
import type { Rating } from '../rating.ts'
import { sitePaths } from '../site-paths.ts'

/** Asks for a remark with a rating. */
export function RemarkForm({ view, rating }: { view: View; rating: Rating }) {
  const { language, texts } = view
  const { soort, id, nuttig, artikel } = rating
  return (
    <form class="vb-remark" method="post" action={sitePaths.rating[language]}>
      <label class="utrecht-form-label" for="vb-opmerking">
        {nuttig ? texts.rating.remarkYes : texts.rating.remarkNo}
      </label>
      <p class="utrecht-form-field-description" id="vb-opmerking-uitleg">
        {texts.rating.remarkHint}
      </p>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea"
        id="vb-opmerking"
        name="opmerking"
        rows={4}
        maxlength={1000}
        aria-describedby="vb-opmerking-uitleg"
      ></textarea>
      <input type="hidden" name={soort} value={id} />
      {artikel ? <input type="hidden" name="artikel" value={artikel} /> : null}
      <input type="hidden" name="nuttig" value={nuttig ? 'ja' : 'nee'} />
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {texts.rating.send}
      </button>
    </form>
  )
}
