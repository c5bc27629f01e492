import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import type { Draft } from '../articles/create-drafts.ts'
import { articlePaths } from '../articles/pages/article-paths.ts'
import { Button } from '../components/Button.tsx'
import { PostForm } from '../components/PostForm.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import type { Page } from '../editor-environment.ts'
import { ofDraft } from './link-target.ts'
import { questionPaths } from './question-paths.ts'

interface GroupDecisionsProps {
  page: Page
  group: QuestionGroup & { questions: GroupQuestion[] }
  articles: { id: string; vraag: string }[]
  newArticles: Draft[]
}

/** What an editor can decide about a whole group. */
export function GroupDecisions({ page, group, articles, newArticles }: GroupDecisionsProps) {
  const others = newArticles.filter(({ groupIds }) => !groupIds.includes(group.id))
  return (
    <section>
      <h2>Wat wilt u doen?</h2>
      <div class="ed-actions">
        <a
          class="utrecht-button utrecht-button--primary-action ed-button-link"
          href={`${articlePaths.create}?groep=${group.id}`}
        >
          Schrijf een nieuw artikel
        </a>
      </div>
      <details>
        <summary>Koppel aan een artikel of concept dat er al is</summary>
        <PostForm page={page} action={questionPaths.action(group.id, 'koppelen')}>
          <SelectField
            name="artikel"
            label="Artikel"
            hint="De artikelen die het meest op de vragen lijken, staan bovenaan, concepten van nieuwe artikelen onderaan. De vragen worden vraagvarianten in een concept. Na publicatie is de groep opgelost."
            options={[
              ...articles.map(({ id, vraag }) => ({ value: id, label: vraag })),
              ...others.map(({ id, content }) => ({
                value: ofDraft(id),
                label: `Concept: ${content.fields.vraag || 'zonder titel'}`,
              })),
            ]}
          />
          <div class="ed-actions">
            <Button>Koppel</Button>
          </div>
        </PostForm>
      </details>
      <details>
        <summary>Wijs toe aan een afdeling of persoon</summary>
        <PostForm page={page} action={questionPaths.action(group.id, 'toewijzen')}>
          <TextField
            name="aan"
            label="Afdeling of persoon"
            hint={group.assignedTo === null ? undefined : 'Laat leeg om de toewijzing weg te halen.'}
            value={group.assignedTo ?? ''}
          />
          <TextField
            name="klaarOp"
            label="Klaar op"
            type="date"
            width="short"
            required={false}
            value={group.dueOn ?? ''}
          />
          <div class="ed-actions">
            <Button>Wijs toe</Button>
          </div>
        </PostForm>
      </details>
      <StateForms page={page} group={group} />
    </section>
  )
}

function StateForms({ page, group }: Pick<GroupDecisionsProps, 'page' | 'group'>) {
  if (group.state !== 'open')
    return (
      <PostForm page={page} action={questionPaths.action(group.id, 'heropenen')} class="ed-inline-form">
        <Button kind="secondary">Heropen deze groep</Button>
      </PostForm>
    )
  return (
    <PostForm page={page} action={questionPaths.action(group.id, 'wegleggen')} class="ed-actions">
      <Button kind="secondary">Leg weg: geen antwoord nodig</Button>
      <Button kind="secondary" formaction={questionPaths.action(group.id, 'oplossen')}>
        Markeer als opgelost
      </Button>
    </PostForm>
  )
}
