import { questionLog, type LoggedQuestion } from '../../database/schema.ts'
import { languages } from '../../question.ts'
import { channelName } from '../channel-name.ts'
import { Button } from '../components/Button.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { Moment } from '../components/Moment.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { SelectField } from '../components/SelectField.tsx'
import { TextField } from '../components/TextField.tsx'
import type { Page } from '../editor-environment.ts'
import { QuestionsTabs } from './QuestionsTabs.tsx'
import { questionPaths, questionsBreadcrumb } from './question-paths.ts'
import { countQuestions, languageNames, outcomeNames } from './question-texts.ts'

interface LogPageProps {
  page: Page
  /** The filter as the address has it. */
  query: Record<string, string>
  rows: LoggedQuestion[]
  channels: string[]
  /** The question of an article. */
  titleOf: (id: string, language: LoggedQuestion['language']) => string
  total: number
  current: number
  pages: number
}

/** Every question that was asked, without who asked it. */
export function LogPage({ page, query, rows, channels, titleOf, total, current, pages }: LogPageProps) {
  const filled = Object.entries(query).filter(([, value]) => value !== '')
  return (
    <EditorPage page={page} title="Alle vragen" breadcrumbs={[questionsBreadcrumb]}>
      <QuestionsTabs current="log" />
      <p class="vb-lead">Persoonlijke gegevens zijn uit de vragen gehaald voordat ze werden bewaard.</p>
      <LogFilterForm query={query} channels={channels} />
      <p>
        {countQuestions(total)}{' '}
        <a href={`${questionPaths.csv}?${new URLSearchParams(filled)}`} download>
          Download als CSV
        </a>
      </p>
      <DataTable
        caption="Vragen, nieuwste eerst"
        captionHidden
        rows={rows}
        empty="Er zijn geen vragen die hierbij passen."
        columns={[
          {
            title: 'Vraag',
            cell: ({ text, language, remark }) => (
              <>
                <span lang={language}>{text || '(tekst niet meer bewaard)'}</span>
                {remark ? <span class="ed-table__more">opmerking: {remark}</span> : null}
              </>
            ),
          },
          { title: 'Uitkomst', cell: ({ outcome }) => outcomeNames[outcome] },
          {
            title: 'Getoond',
            cell: ({ shown, language }) => <Shown titles={shown.map(({ id }) => titleOf(id, language))} />,
          },
          { title: 'Geholpen', cell: ({ helpful }) => (helpful === null ? '–' : helpful ? 'ja' : 'nee') },
          { title: 'Kanaal', cell: ({ channel }) => channelName(channel) },
          { title: 'Wanneer', cell: ({ askedAt }) => <Moment at={askedAt} page={page} /> },
        ]}
      />
      <Pagination path={questionPaths.log} query={query} current={current} total={pages} />
    </EditorPage>
  )
}

/** What the asker saw: the article that answered, or the choices. */
function Shown({ titles }: { titles: string[] }) {
  if (titles.length === 0) return <>–</>
  if (titles.length === 1) return <>{titles[0]}</>
  return (
    <ul class="ed-table__list">
      {titles.map((title) => (
        <li>{title}</li>
      ))}
    </ul>
  )
}

function LogFilterForm({ query, channels }: Pick<LogPageProps, 'query' | 'channels'>) {
  const all = { value: '', label: 'Alles' }
  return (
    <form class="ed-filter" method="get" action={questionPaths.log}>
      <TextField name="zoek" label="Zoek in de vragen" type="search" value={query['zoek']} />
      <SelectField
        name="uitkomst"
        label="Uitkomst"
        value={query['uitkomst']}
        options={[
          all,
          ...questionLog.outcome.enumValues.map((value) => ({ value, label: outcomeNames[value] })),
        ]}
      />
      <SelectField
        name="kanaal"
        label="Kanaal"
        value={query['kanaal']}
        options={[all, ...channels.map((value) => ({ value, label: channelName(value) }))]}
      />
      <SelectField
        name="taal"
        label="Taal"
        value={query['taal']}
        options={[all, ...languages.map((value) => ({ value, label: languageNames[value] }))]}
      />
      <SelectField
        name="geholpen"
        label="Geholpen"
        value={query['geholpen']}
        options={[all, { value: 'ja', label: 'ja' }, { value: 'nee', label: 'nee' }]}
      />
      <TextField name="van" label="Van" type="date" width="short" value={query['van']} />
      <TextField name="tot" label="Tot en met" type="date" width="short" value={query['tot']} />
      <Button kind="secondary">Toon</Button>
    </form>
  )
}
