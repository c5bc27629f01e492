import { type DraftContent, type DraftField, draftFields } from '../draft-content.ts'
import { fieldNames } from './article-texts.ts'
import { Difference } from './Difference.tsx'

interface ContentDifferenceProps {
  before: DraftContent
  after: DraftContent
}

/** The fields in which two versions of an article differ, each word by word. */
export function ContentDifference({ before, after }: ContentDifferenceProps) {
  const parts = [
    ...names.map((field) => ({
      name: fieldNames[field],
      before: textOf(before.fields[field]),
      after: textOf(after.fields[field]),
    })),
    { name: fieldNames.body, before: before.body, after: after.body },
  ].filter((part) => part.before !== part.after)
  if (parts.length === 0) return <p class="ed-empty">Er is geen verschil.</p>
  return (
    <>
      {parts.map((part) => (
        <section>
          <h2>{part.name}</h2>
          <Difference before={part.before} after={part.after} />
        </section>
      ))}
    </>
  )
}

const names = draftFields.keyof().options satisfies readonly DraftField[]

function textOf(value: DraftContent['fields'][DraftField]): string {
  if (typeof value === 'string') return value
  return value
    .map((entry) => (typeof entry === 'string' ? entry : Object.values(entry).filter(Boolean).join(', ')))
    .join('\n')
}
