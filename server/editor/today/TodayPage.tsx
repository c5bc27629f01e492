import type { QuestionGroup } from '../../grouping/question-group.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import type { Page } from '../editor-environment.ts'
import { questionPaths } from '../questions/question-paths.ts'
import { Trend, trendTitle } from '../questions/Trend.tsx'
import { ArticleTable } from './ArticleTable.tsx'
import { ChannelsTable } from './ChannelsTable.tsx'
import { DaysChart } from './DaysChart.tsx'
import { DaysTable } from './DaysTable.tsx'
import type { Figures } from './read-figures.ts'
import { Totals } from './Totals.tsx'

interface TodayPageProps {
  page: Page
  figures: Figures
  /** The groups with the most questions. */
  groups: QuestionGroup[]
  /** How many groups are open in all. */
  openGroups: number
  /** How many days a trend compares with as many before. */
  trendDays: number
  findArticle: (id: string) => { vraag: string; path: string; language: 'nl' | 'en' } | undefined
}

/** What an editor wants to see in the morning: how it goes, and what asks for work. */
export function TodayPage(props: TodayPageProps) {
  const { page, figures, findArticle } = props
  return (
    <EditorPage page={page} title="Vandaag">
      <Totals figures={figures} />
      <Attention {...props} />
      <div class="ed-columns">
        <section>
          <h2>Vragen per dag</h2>
          <DaysChart days={figures.days} />
          <DaysTable days={figures.days} />
        </section>
        <section>
          <h2>Vragen per kanaal</h2>
          <ChannelsTable channels={figures.channels} />
        </section>
        <section>
          <h2>Meest gestelde vragen</h2>
          <DataTable
            caption="Meest gestelde vragen"
            captionHidden
            rows={figures.topQuestions}
            empty="Er zijn nog geen vragen gesteld."
            columns={[
              { title: 'Vraag', cell: ({ text, language }) => <span lang={language}>{text}</span> },
              { title: 'Keer', kind: 'number', cell: ({ count }) => count },
            ]}
          />
        </section>
        <section>
          <h2>Meest gegeven antwoorden</h2>
          <ArticleTable
            rows={figures.topArticles}
            findArticle={findArticle}
            empty="Er is nog geen antwoord gegeven."
          />
        </section>
      </div>
      <section>
        <h2>Artikelen die vaak niet helpen</h2>
        <ArticleTable
          rows={figures.poorArticles}
          findArticle={findArticle}
          empty="Geen enkel artikel kreeg vaker “niet geholpen” dan “geholpen”. Een artikel telt mee vanaf 3 oordelen."
        />
      </section>
    </EditorPage>
  )
}

function Attention({ groups, openGroups, trendDays }: TodayPageProps) {
  return (
    <section>
      <h2>Wat vraagt aandacht</h2>
      <DataTable
        caption="De grootste groepen vragen zonder goed antwoord"
        captionHidden
        rows={groups}
        empty="Er zijn geen open groepen: elke vraag kreeg een goed antwoord."
        columns={[
          {
            title: 'Groep',
            cell: ({ id, label, language }) => (
              <a href={questionPaths.group(id)} lang={language}>
                {label}
              </a>
            ),
          },
          { title: 'Vragen', kind: 'number', cell: ({ count }) => count },
          { title: trendTitle(trendDays), cell: ({ trend }) => <Trend trend={trend} /> },
          { title: 'Voor', cell: ({ assignedTo }) => assignedTo ?? '–' },
        ]}
      />
      {openGroups > groups.length ? (
        <p>
          <a href={questionPaths.groups}>Alle {openGroups} open groepen</a>
        </p>
      ) : null}
    </section>
  )
}
