import type { Child } from 'hono/jsx'
import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import type { Page } from '../../editor-environment.ts'
import type { Draft } from '../create-drafts.ts'
import type { MergeConflict } from '../merge-content.ts'
import type { PendingMerge } from '../save-draft.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { fieldNames } from './article-texts.ts'
import { Difference } from './Difference.tsx'

interface MergePageProps {
  page: Page
  draft: Draft
  pending: PendingMerge
}

/** Two people wrote something else in the same place: a choice for each place. */
export function MergePage({ page, draft, pending }: MergePageProps) {
  const { merge, mine, theirs, against } = pending
  const title = draft.content.fields.vraag || 'Nieuw artikel'
  const breadcrumbs = [articlesBreadcrumb, { name: title, path: articlePaths.draft(draft.id) }]
  const count = merge.conflicts.length
  return (
    <EditorPage page={page} title="Kies welke tekst blijft" breadcrumbs={breadcrumbs}>
      <p>
        {mine} en {theirs} hebben tegelijk een andere tekst geschreven. Wat niet botst, wordt vanzelf
        samengevoegd. {describeCount(count)} Beide teksten blijven bewaard bij{' '}
        <a href={articlePaths.texts(draft.id)}>alle opgeslagen teksten</a>.
      </p>
      <PostForm page={page} action={articlePaths.merge(draft.id)}>
        <input type="hidden" name="tegen" value={String(against)} />
        {merge.conflicts.map((conflict, at) => (
          <Choice conflict={conflict} number={at + 1} mine={mine} theirs={theirs} />
        ))}
        <div class="ed-actions">
          <Button>Samenvoegen</Button>
          <a href={articlePaths.draft(draft.id)}>Later kiezen</a>
        </div>
      </PostForm>
    </EditorPage>
  )
}

function describeCount(count: number): string {
  if (count === 0) return 'De teksten botsen nergens.'
  return count === 1 ? 'Op één plaats moet u kiezen.' : `Op ${count} plaatsen moet u kiezen.`
}

interface ChoiceProps {
  conflict: MergeConflict
  number: number
  mine: string
  theirs: string
}

function Choice({ conflict, number, mine, theirs }: ChoiceProps) {
  const { key, field, base, canKeepBoth } = conflict
  return (
    <fieldset class="ed-field ed-choice">
      <legend class="utrecht-form-label">
        Verschil {number}: {fieldNames[field]}
      </legend>
      <Option name={key} value="mijn" label={`De tekst van ${mine}`}>
        <Difference before={base} after={conflict.mine} />
      </Option>
      <Option name={key} value="ander" label={`De tekst van ${theirs}`}>
        <Difference before={base} after={conflict.theirs} />
      </Option>
      {canKeepBoth ? <Option name={key} value="beide" label="Allebei, onder elkaar" /> : null}
    </fieldset>
  )
}

function Option({
  name,
  value,
  label,
  children,
}: {
  name: string
  value: string
  label: string
  children?: Child
}) {
  return (
    <div class="ed-option">
      <label class="ed-checkbox">
        <input type="radio" name={`keuze-${name}`} value={value} />
        <span>{label}</span>
      </label>
      {children}
    </div>
  )
}
