import { groupStates, groupedKinds } from '../../database/grouping-schema.ts'
import type { QuestionGroup } from '../../grouping/question-group.ts'
import { hasRole } from '../auth/roles.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { Moment } from '../components/Moment.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { PostForm } from '../components/PostForm.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import type { Page } from '../editor-environment.ts'
import { formatDate } from '../../website/format-date.ts'
import { QuestionsTabs } from './QuestionsTabs.tsx'
import { Trend, trendTitle } from './Trend.tsx'
import { allStates, questionPaths } from './question-paths.ts'
import { isOverdue } from './is-overdue.ts'
import { kindNames, languageNames, stateNames } from './question-texts.ts'

interface GroupsPageProps {
  page: Page
  /** As the address has it. */
  query: { zoek: string; staat: string; soort: string }
  groups: QuestionGroup[]
  /** Whether somebody is writing an article from a group. */
  hasDraft: (id: string) => boolean
  /** How many days a trend compares with as many before. */
  trendDays: number
  total: number
  current: number
  pages: number
}

/** What visitors asked and did not get a good answer to, the most asked first. */
export function GroupsPage(props: GroupsPageProps) {
  const { page, query, groups, total, current, pages } = props
  const canChange = page.editor !== undefined && hasRole(page.editor.role, 'redacteur')
  return (
    <EditorPage page={page} title="Vragen zonder goed antwoord">
      <QuestionsTabs current="groups" />
      <p class="vb-lead">
        Vragen die op elkaar lijken, staan bij elkaar. Maak van de grootste groep een artikel, of koppel hem
        aan een artikel dat er al is.
      </p>
      <form class="ed-filter" method="get" action={questionPaths.groups}>
        <TextField name="zoek" label="Zoek in de vragen" type="search" value={query.zoek} />
        <SelectField
          name="staat"
          label="Staat"
          value={query.staat}
          options={[...options(groupStates, stateNames), { value: allStates, label: 'Alles' }]}
        />
        <SelectField
          name="soort"
          label="Waarom"
          value={query.soort}
          options={[{ value: '', label: 'Alles' }, ...options(groupedKinds, kindNames)]}
        />
        <Button kind="secondary">Toon</Button>
      </form>
      <p>{total === 1 ? '1 groep' : `${total} groepen`}</p>
      <PostForm page={page} action={questionPaths.merge} class="ed-form ed-form--wide">
        <GroupsTable {...props} canChange={canChange} />
        {canChange && groups.length > 1 ? (
          <div class="ed-actions">
            <Button kind="secondary">Voeg gekozen groepen samen</Button>
          </div>
        ) : null}
      </PostForm>
      <Pagination path={questionPaths.groups} query={query} current={current} total={pages} />
    </EditorPage>
  )
}

function GroupsTable(props: GroupsPageProps & { canChange: boolean }) {
  const { page, groups, hasDraft, trendDays, canChange } = props
  return (
    <DataTable
      caption="Groepen van vragen"
      captionHidden
      rows={groups}
      empty="Er zijn geen groepen die hierbij passen."
      columns={[
        { title: 'Vraag', cell: (group) => <GroupName group={group} hasDraft={hasDraft(group.id)} /> },
        { title: 'Aantal', kind: 'number', cell: ({ count }) => count },
        { title: trendTitle(trendDays), cell: ({ trend }) => <Trend trend={trend} /> },
        { title: 'Waarom', cell: ({ kinds }) => describeKinds(kinds) },
        { title: 'Laatst gesteld', cell: ({ lastAskedAt }) => <Moment at={lastAskedAt} page={page} /> },
        { title: 'Voor', cell: (group) => <Assignment page={page} group={group} /> },
        ...(canChange
          ? [
              {
                title: 'Kies',
                cell: ({ id, label }: QuestionGroup) => (
                  <input
                    class="ed-choose"
                    type="checkbox"
                    name="groep"
                    value={id}
                    aria-label={`Kies: ${label}`}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function GroupName({ group, hasDraft }: { group: QuestionGroup; hasDraft: boolean }) {
  const { id, label, language, examples, state } = group
  const others = examples.filter((example) => example !== label).slice(0, 2)
  return (
    <>
      <a href={questionPaths.group(id)} lang={language}>
        {label}
      </a>
      {state === 'open' ? null : <span class="ed-tag">{stateNames[state]}</span>}
      {language === 'nl' ? null : <span class="ed-tag">{languageNames[language]}</span>}
      {hasDraft ? <span class="ed-tag">concept</span> : null}
      {others.length > 0 ? (
        <span class="ed-table__more" lang={language}>
          ook: {others.join(' · ')}
        </span>
      ) : null}
    </>
  )
}

function describeKinds(kinds: QuestionGroup['kinds']): string {
  return groupedKinds
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => `${kindNames[kind]} (${kinds[kind]})`)
    .join(', ')
}

function Assignment({ page, group }: { page: Page; group: QuestionGroup }) {
  const { assignedTo, dueOn } = group
  if (assignedTo === null) return <>–</>
  return (
    <>
      {assignedTo}
      {dueOn === null ? null : (
        <span class="ed-table__more">klaar op {formatDate(dueOn, 'nl', page.organisation.tijdzone)}</span>
      )}{' '}
      {isOverdue(group, page) ? <span class="ed-tag ed-tag--warning">te laat</span> : null}
    </>
  )
}

function options<Value extends string>(values: readonly Value[], names: Record<Value, string>) {
  return values.map((value) => ({ value, label: names[value] }))
}
