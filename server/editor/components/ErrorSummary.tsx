import { type FieldError, fieldId } from './Field.tsx'

/** What is wrong in a form, above it, each with a link to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div class="ed-alert ed-alert--error" role="alert">
      <h2 class="ed-alert__title">
        {errors.length === 1 ? 'Verbeter dit eerst' : `Verbeter deze ${errors.length} dingen eerst`}
      </h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
