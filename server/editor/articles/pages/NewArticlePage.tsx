import { Button } from '../../components/Button.tsx'
import { EditorPage } from '../../components/EditorPage.tsx'
import type { FieldError } from '../../components/Field.tsx'
import { PostForm } from '../../components/PostForm.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Page } from '../../editor-environment.ts'
import { articlePaths, articlesBreadcrumb } from './article-paths.ts'
import { languageNames } from './article-texts.ts'
import type { StartingGroup } from './find-starting-group.ts'

interface NewArticlePageProps {
  page: Page
  /** The group of questions it starts from. */
  group?: StartingGroup | undefined
  question?: string
  errors?: FieldError[]
}

/** The start of a new article: its question, its language and, from a group, the asked questions it answers. */
export function NewArticlePage({ page, group, question, errors = [] }: NewArticlePageProps) {
  return (
    <EditorPage page={page} title="Nieuw artikel" breadcrumbs={[articlesBreadcrumb]}>
      <PostForm page={page} action={articlePaths.create}>
        <TextField
          name="vraag"
          label="Vraag"
          required
          hint="Zoals u de vraag op de website wilt zetten."
          maxlength={250}
          value={question ?? group?.label}
          errors={errors}
        />
        <RadioGroup
          name="taal"
          label="Taal"
          value={group?.language ?? 'nl'}
          options={[
            { value: 'nl', label: languageNames.nl },
            { value: 'en', label: languageNames.en },
          ]}
        />
        {group ? (
          <fieldset class="ed-field">
            <legend class="utrecht-form-label">Welke gestelde vragen beantwoordt dit artikel?</legend>
            <p class="utrecht-form-field-description">
              Ze worden vraagvarianten. Na publicatie controleert Vraagbaak steeds of ze goed worden
              beantwoord.
            </p>
            <input type="hidden" name="groep" value={group.id} />
            {group.questions.map((asked) => (
              <label class="ed-checkbox">
                <input type="checkbox" name="gesteld" value={asked} checked />
                <span>{asked}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <div class="ed-actions">
          <Button>Begin met schrijven</Button>
          <a href={articlePaths.list}>Annuleren</a>
        </div>
      </PostForm>
    </EditorPage>
  )
}
