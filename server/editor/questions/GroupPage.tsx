import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import { articlePaths } from '../articles/pages/article-paths.ts'
import { hasRole } from '../auth/roles.ts'
import { Alert } from '../components/Alert.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import type { Page } from '../editor-environment.ts'
import { formatMoment } from '../format-moment.ts'
import { GroupDecisions } from './GroupDecisions.tsx'
import { GroupQuestions } from './GroupQuestions.tsx'
import { describeTrend } from './describe-trend.ts'
import { questionsBreadcrumb } from './question-paths.ts'
import { countQuestions, stateNames } from './question-texts.ts'

interface GroupPageProps {
  page: Page
  group: QuestionGroup & { questions: GroupQuestion[] }
  /** Other open groups, to move a question to. */
  others: QuestionGroup[]
  /** Articles to link to, the nearest first. */
  articles: { id: string; vraag: string }[]
}

/** One group: what was asked, and what can be done about it. */
export function GroupPage({ page, group, others, articles }: GroupPageProps) {
  const canChange = page.editor !== undefined && hasRole(page.editor.role, 'redacteur')
  return (
    <EditorPage page={page} title={group.label} breadcrumbs={[questionsBreadcrumb]}>
      {group.state === 'open' ? null : (
        <Alert kind="info" title={`Deze groep is ${stateNames[group.state]}`}>
          {group.changedBy ? `Door ${group.changedBy}. ` : ''}
          {group.countSinceState > 0
            ? `Daarna kwamen er nog ${countQuestions(group.countSinceState)} bij.`
            : 'Daarna kwam er niets meer bij.'}
        </Alert>
      )}
      <Facts page={page} group={group} />
      {canChange ? <GroupDecisions page={page} group={group} articles={articles} /> : null}
      <section>
        <h2>Dichtstbijzijnde artikelen</h2>
        <DataTable
          caption="Artikelen die het meest op deze vragen lijken"
          captionHidden
          rows={group.nearestArticles}
          empty="Geen enkel artikel lijkt op deze vragen."
          columns={[
            { title: 'Artikel', cell: ({ vraag, path }) => <a href={articlePaths.article(path)}>{vraag}</a> },
            { title: 'Kort antwoord', cell: ({ kort }) => kort ?? '–' },
          ]}
        />
      </section>
      <GroupQuestions page={page} group={group} others={others} canChange={canChange} />
    </EditorPage>
  )
}

function Facts({ page, group }: Pick<GroupPageProps, 'page' | 'group'>) {
  const moment = (time: number) => formatMoment(time, page.organisation.tijdzone)
  const facts: [string, string][] = [
    ['Gesteld', countQuestions(group.count)],
    ['Verloop', describeTrend(group.trend)],
    ['Kanalen', group.channels.map(({ channel, count }) => `${channel} (${count})`).join(', ')],
    ['Eerst gesteld', moment(group.firstAskedAt)],
    ['Laatst gesteld', moment(group.lastAskedAt)],
    ['Voor', group.assignedTo ?? 'nog niemand'],
    ...(group.dueOn === null ? [] : ([['Klaar op', group.dueOn]] satisfies [string, string][])),
  ]
  return (
    <dl class="ed-facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
