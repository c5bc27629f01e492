import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import { channelName } from '../channel-name.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { Moment } from '../components/Moment.tsx'
import { PostForm } from '../components/PostForm.tsx'
import { SelectField } from '../components/SelectField.tsx'
import type { Page } from '../editor-environment.ts'
import { questionPaths } from './question-paths.ts'
import { kindNames } from './question-texts.ts'
import { type Wording, toWordings } from './to-wordings.ts'

interface GroupQuestionsProps {
  page: Page
  group: QuestionGroup & { questions: GroupQuestion[] }
  others: QuestionGroup[]
  canChange: boolean
}

/** The questions of a group as they were asked, and taking some of them out. */
export function GroupQuestions(props: GroupQuestionsProps) {
  const { page, group, others, canChange } = props
  const wordings = toWordings(group)
  const canSplit = wordings.length > 1
  return (
    <section>
      <h2>De vragen</h2>
      <PostForm page={page} action={questionPaths.action(group.id, 'splitsen')} class="ed-form ed-form--wide">
        <WordingsTable {...props} wordings={wordings} />
        {canChange && (canSplit || others.length > 0) ? (
          <MoveChosen group={group} others={others} canSplit={canSplit} />
        ) : null}
      </PostForm>
    </section>
  )
}

function WordingsTable({ page, group, canChange, wordings }: GroupQuestionsProps & { wordings: Wording[] }) {
  return (
    <DataTable
      caption="Vragen in deze groep, de meest gestelde eerst"
      captionHidden
      rows={wordings}
      empty="Er zijn geen vragen in deze groep."
      columns={[
        {
          title: 'Vraag',
          cell: ({ text, remarks }) => (
            <>
              <span lang={group.language}>{text || '(tekst niet meer bewaard)'}</span>
              {remarks.map((remark) => (
                <span class="ed-table__more">opmerking: {remark}</span>
              ))}
            </>
          ),
        },
        { title: 'Keer', kind: 'number', cell: ({ count }) => count },
        { title: 'Waarom', cell: ({ kinds }) => kinds.map((kind) => kindNames[kind]).join(', ') },
        { title: 'Kanaal', cell: ({ channels }) => channels.map(channelName).join(', ') },
        { title: 'Laatst gesteld', cell: ({ lastAskedAt }) => <Moment at={lastAskedAt} page={page} /> },
        ...(canChange ? [{ title: 'Kies', cell: chooseWording }] : []),
      ]}
    />
  )
}

/** What has no words any more cannot be told apart, and stays. */
function chooseWording({ id, text }: Wording) {
  if (text === '') return '–'
  return <input class="ed-choose" type="checkbox" name="vraag" value={id} aria-label={`Kies: ${text}`} />
}

interface MoveChosenProps extends Pick<GroupQuestionsProps, 'group' | 'others'> {
  canSplit: boolean
}

function MoveChosen({ group, others, canSplit }: MoveChosenProps) {
  return (
    <fieldset class="ed-field ed-move">
      <legend class="utrecht-form-label">Zet de gekozen vragen ergens anders</legend>
      {canSplit ? (
        <div class="ed-actions">
          <Button kind="secondary">Maak er een eigen groep van</Button>
        </div>
      ) : null}
      {others.length > 0 ? (
        <div class="ed-fields-row">
          <SelectField
            name="naar"
            label={canSplit ? 'Of kies een andere groep' : 'Kies een andere groep'}
            options={[
              { value: '', label: 'Kies een groep' },
              ...others.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
          <Button kind="secondary" formaction={questionPaths.action(group.id, 'verplaatsen')}>
            Verplaats
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
