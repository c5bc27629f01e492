import { groupStates, groupedKinds } from '../../database/grouping-schema.ts'
import type { QuestionGroup } from '../../grouping/question-group.ts'
import { hasRole } from '../auth/roles.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { PostForm } from '../components/PostForm.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import type { Page } from '../editor-environment.ts'
import { formatMoment } from '../format-moment.ts'
import { QuestionsTabs } from './QuestionsTabs.tsx'
import { describeTrend } from './describe-trend.ts'
import { questionPaths } from './question-paths.ts'
import { kindNames, languageNames, stateNames } from './question-texts.ts'

interface GroupsPageProps {
  page: Page
  /** As the address has it. */
  query: { zoek: string; staat: string; soort: string }
  groups: QuestionGroup[]
  total: number
  current: number
  pages: number
}

/** What visitors asked and did not get a good answer to, the most asked first. */
export function GroupsPage({ page, query, groups, total, current, pages }: GroupsPageProps) {
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
          options={options(groupStates, stateNames)}
        />
        <SelectField
          name="soort"
          label="Waarom"
          value={query.soort}
          options={options(groupedKinds, kindNames)}
        />
        <Button>Toon</Button>
      </form>
      <p>{total === 1 ? '1 groep' : `${total} groepen`}</p>
      <PostForm page={page} action={questionPaths.merge} class="ed-form ed-form--wide">
        <GroupsTable page={page} groups={groups} canChange={canChange} />
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

function GroupsTable({
  page,
  groups,
  canChange,
}: Pick<GroupsPageProps, 'page' | 'groups'> & { canChange: boolean }) {
  const timeZone = page.organisation.tijdzone
  return (
    <DataTable
      caption="Groepen van vragen"
      captionHidden
      rows={groups}
      empty="Er zijn geen groepen die hierbij passen."
      columns={[
        { title: 'Vraag', cell: (group) => <GroupName group={group} /> },
        { title: 'Aantal', kind: 'number', cell: ({ count }) => count },
        { title: 'Verloop', cell: ({ trend }) => describeTrend(trend) },
        { title: 'Waarom', cell: ({ kinds }) => describeKinds(kinds) },
        {
          title: 'Laatst gesteld',
          cell: ({ lastAskedAt }) => (
            <time datetime={new Date(lastAskedAt).toISOString()}>{formatMoment(lastAskedAt, timeZone)}</time>
          ),
        },
        { title: 'Voor', cell: ({ assignedTo, dueOn }) => describeAssignment(assignedTo, dueOn) },
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

function GroupName({ group: { id, label, language, examples, state } }: { group: QuestionGroup }) {
  const others = examples.filter((example) => example !== label).slice(0, 2)
  return (
    <>
      <a href={questionPaths.group(id)} lang={language}>
        {label}
      </a>
      {state === 'open' ? null : <span class="ed-tag">{stateNames[state]}</span>}
      {language === 'nl' ? null : <span class="ed-tag">{languageNames[language]}</span>}
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

function describeAssignment(to: string | null, dueOn: string | null): string {
  if (to === null) return '–'
  return dueOn === null ? to : `${to}, klaar op ${dueOn}`
}

function options<Value extends string>(values: readonly Value[], names: Record<Value, string>) {
  return [{ value: '', label: 'Alles' }, ...values.map((value) => ({ value, label: names[value] }))]
}
