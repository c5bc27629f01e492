import type { QuestionGroup } from '../../grouping/question-group.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import type { Page } from '../editor-environment.ts'
import { describeTrend } from '../questions/describe-trend.ts'
import { questionPaths } from '../questions/question-paths.ts'
import { DaysChart, chartOutcomes, totalOf } from './DaysChart.tsx'
import { ArticleTable } from './ArticleTable.tsx'
import { formatDay } from './format-day.ts'
import type { DayFigures, Figures } from './read-figures.ts'

interface TodayPageProps {
  page: Page
  figures: Figures
  groups: QuestionGroup[]
  findArticle: (id: string) => { vraag: string; path: string } | undefined
}

/** What an editor wants to see in the morning: how it goes, and what asks for work. */
export function TodayPage({ page, figures, groups, findArticle }: TodayPageProps) {
  return (
    <EditorPage page={page} title="Vandaag">
      <Totals days={figures.days} />
      <section>
        <h2>Wat vraagt aandacht</h2>
        <DataTable
          caption="De grootste groepen vragen zonder goed antwoord"
          captionHidden
          rows={groups}
          empty="Er zijn geen open groepen: elke vraag kreeg een antwoord."
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
            { title: 'Verloop', cell: ({ trend }) => describeTrend(trend) },
            { title: 'Voor', cell: ({ assignedTo }) => assignedTo ?? '–' },
          ]}
        />
        <p>
          <a href={questionPaths.groups}>Alle groepen</a>
        </p>
      </section>
      <section>
        <h2>Vragen per dag</h2>
        <DaysChart days={figures.days} />
        <details>
          <summary>De getallen per dag</summary>
          <DataTable
            caption="Vragen per dag"
            captionHidden
            rows={figures.days.toReversed()}
            empty=""
            columns={[
              { title: 'Dag', cell: ({ day }) => formatDay(day) },
              ...chartOutcomes.map(({ outcome, name }) => ({
                title: name,
                kind: 'number' as const,
                cell: ({ outcomes }: DayFigures) => outcomes[outcome],
              })),
              { title: 'samen', kind: 'number', cell: totalOf },
            ]}
          />
        </details>
      </section>
      <section>
        <h2>Kanalen</h2>
        <DataTable
          caption="Vragen per kanaal"
          captionHidden
          rows={figures.channels}
          empty="Er zijn nog geen vragen gesteld."
          columns={[
            { title: 'Kanaal', cell: ({ channel }) => channel },
            { title: 'Vragen', kind: 'number', cell: ({ count }) => count },
          ]}
        />
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
        <h2>Meest getoonde artikelen</h2>
        <ArticleTable
          rows={figures.topArticles}
          findArticle={findArticle}
          empty="Er is nog geen artikel getoond."
        />
      </section>
      <section>
        <h2>Artikelen die vaak niet helpen</h2>
        <ArticleTable
          rows={figures.poorArticles}
          findArticle={findArticle}
          empty="Geen enkel artikel kreeg vaker “niet geholpen” dan “geholpen”."
        />
      </section>
    </EditorPage>
  )
}

/** How the questions of the period went, as shares of all. */
function Totals({ days }: { days: DayFigures[] }) {
  const total = days.reduce((sum, day) => sum + totalOf(day), 0)
  const today = days.at(-1)
  return (
    <>
      <p class="vb-lead">De laatste {days.length} dagen, vandaag erbij.</p>
      <dl class="ed-facts ed-facts--large">
        <div>
          <dt>vragen vandaag</dt>
          <dd>{today ? totalOf(today) : 0}</dd>
        </div>
        <div>
          <dt>vragen in deze dagen</dt>
          <dd>{total}</dd>
        </div>
        {chartOutcomes.map(({ outcome, name }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {share(
                days.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0),
                total,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function share(count: number, total: number): string {
  return total === 0 ? '–' : `${Math.round((100 * count) / total)} %`
}
