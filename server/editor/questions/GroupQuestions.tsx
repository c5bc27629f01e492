import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { PostForm } from '../components/PostForm.tsx'
import { SelectField } from '../components/SelectField.tsx'
import type { Page } from '../editor-environment.ts'
import { formatMoment } from '../format-moment.ts'
import { questionPaths } from './question-paths.ts'
import { kindNames } from './question-texts.ts'

interface GroupQuestionsProps {
  page: Page
  group: QuestionGroup & { questions: GroupQuestion[] }
  others: QuestionGroup[]
  canChange: boolean
}

/** The questions of a group as they were asked, and taking some of them out. */
export function GroupQuestions({ page, group, others, canChange }: GroupQuestionsProps) {
  const canSplit = canChange && group.questions.length > 1
  return (
    <section>
      <h2>De vragen</h2>
      <PostForm page={page} action={questionPaths.action(group.id, 'splitsen')} class="ed-form ed-form--wide">
        <DataTable
          caption="Vragen in deze groep, nieuwste eerst"
          captionHidden
          rows={group.questions}
          empty="Er zijn geen vragen in deze groep."
          columns={[
            {
              title: 'Vraag',
              cell: ({ text, remark }) => (
                <>
                  <span lang={group.language}>{text || '(tekst niet meer bewaard)'}</span>
                  {remark ? <span class="ed-table__more">opmerking: {remark}</span> : null}
                </>
              ),
            },
            { title: 'Waarom', cell: ({ kind }) => kindNames[kind] },
            { title: 'Kanaal', cell: ({ channel }) => channel },
            { title: 'Wanneer', cell: ({ askedAt }) => formatMoment(askedAt, page.organisation.tijdzone) },
            ...(canSplit
              ? [
                  {
                    title: 'Kies',
                    cell: ({ id, text }: GroupQuestion) => (
                      <input
                        class="ed-choose"
                        type="checkbox"
                        name="vraag"
                        value={id}
                        aria-label={`Kies: ${text}`}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
        {canSplit ? <MoveChosen group={group} others={others} /> : null}
      </PostForm>
    </section>
  )
}

function MoveChosen({ group, others }: Pick<GroupQuestionsProps, 'group' | 'others'>) {
  return (
    <fieldset class="ed-field">
      <legend class="utrecht-form-label">Met de gekozen vragen</legend>
      <div class="ed-actions">
        <Button kind="secondary">Maak er een eigen groep van</Button>
      </div>
      {others.length > 0 ? (
        <>
          <SelectField
            name="naar"
            label="Of verplaats ze naar een andere groep"
            options={others.map(({ id, label }) => ({ value: id, label }))}
          />
          <div class="ed-actions">
            <Button kind="secondary" formaction={questionPaths.action(group.id, 'verplaatsen')}>
              Verplaats
            </Button>
          </div>
        </>
      ) : null}
    </fieldset>
  )
}
