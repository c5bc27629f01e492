import type { Article } from '../../knowledge/article.ts'
import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import { formatDate } from '../../website/format-date.ts'
import type { Draft } from '../articles/create-drafts.ts'
import { articlePaths } from '../articles/pages/article-paths.ts'
import { hasRole } from '../auth/roles.ts'
import { channelName } from '../channel-name.ts'
import { Alert } from '../components/Alert.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { EditorPage } from '../components/EditorPage.tsx'
import { Moment } from '../components/Moment.tsx'
import type { Page } from '../editor-environment.ts'
import { GroupDecisions } from './GroupDecisions.tsx'
import { GroupQuestions } from './GroupQuestions.tsx'
import { isOverdue } from './is-overdue.ts'
import { questionsBreadcrumb } from './question-paths.ts'
import { countQuestions, stateNames } from './question-texts.ts'
import { Trend, trendTitle } from './Trend.tsx'

interface GroupPageProps {
  page: Page
  group: QuestionGroup & { questions: GroupQuestion[] }
  /** Other open groups, to move a question to. */
  others: QuestionGroup[]
  /** Articles to link to, the nearest first. */
  articles: { id: string; vraag: string }[]
  /** Drafts of articles that are not there yet, to add the questions to. */
  newArticles: Draft[]
  /** The article that the group is linked to. */
  answeredBy: Pick<Article, 'vraag' | 'path'> | undefined
  /** Articles that are being written for this group. */
  drafts: Draft[]
  /** How many days a trend compares with as many before. */
  trendDays: number
}

/** One group: what was asked, and what can be done about it. */
export function GroupPage(props: GroupPageProps) {
  const { page, group, others, articles, newArticles } = props
  const canChange = page.editor !== undefined && hasRole(page.editor.role, 'redacteur')
  return (
    <EditorPage page={page} title={group.label} breadcrumbs={[questionsBreadcrumb]}>
      <Standing {...props} />
      <Facts {...props} />
      {canChange ? (
        <GroupDecisions page={page} group={group} articles={articles} newArticles={newArticles} />
      ) : null}
      <section>
        <h2>Dichtstbijzijnde artikelen</h2>
        <DataTable
          caption="Artikelen die het meest op deze vragen lijken"
          captionHidden
          rows={group.nearestArticles}
          empty="Geen enkel artikel lijkt op deze vragen."
          columns={[
            {
              title: 'Artikel',
              cell: ({ vraag, path, language }) => (
                <a href={articlePaths.article(path)} lang={language}>
                  {vraag}
                </a>
              ),
            },
            {
              title: 'Kort antwoord',
              cell: ({ kort, language }) => <span lang={language}>{kort ?? '–'}</span>,
            },
          ]}
        />
      </section>
      <GroupQuestions page={page} group={group} others={others} canChange={canChange} />
    </EditorPage>
  )
}

/** What was decided already, and who is at work on it. */
function Standing({ group, answeredBy, drafts }: GroupPageProps) {
  return (
    <>
      {group.state === 'open' ? null : (
        <Alert kind="info" title={`Deze groep is ${stateNames[group.state]}`}>
          {group.changedBy ? `Door ${group.changedBy}. ` : ''}
          {answeredBy ? (
            <>
              Het antwoord staat in <a href={articlePaths.article(answeredBy.path)}>{answeredBy.vraag}</a>
              .{' '}
            </>
          ) : null}
          {group.countSinceState > 0
            ? `Daarna kwamen er nog ${countQuestions(group.countSinceState)} bij.`
            : 'Daarna kwam er niets meer bij.'}
        </Alert>
      )}
      {drafts.map(({ id, updatedBy, content }) => (
        <Alert kind="info" title="Aan deze groep wordt gewerkt">
          {updatedBy} werkt aan het concept{' '}
          <a href={articlePaths.draft(id)}>{content.fields.vraag || 'zonder titel'}</a>. De vragen krijgen
          antwoord zodra het is gepubliceerd.
        </Alert>
      ))}
    </>
  )
}

function Facts({ page, group, trendDays }: GroupPageProps) {
  const channels = group.channels.map(({ channel, count }) => `${channelName(channel)} (${count})`)
  return (
    <dl class="ed-facts">
      <dt>Gesteld</dt>
      <dd>{countQuestions(group.count)}</dd>
      <dt>{trendTitle(trendDays)}</dt>
      <dd>
        <Trend trend={group.trend} />
      </dd>
      <dt>Kanalen</dt>
      <dd>{channels.join(', ')}</dd>
      <dt>Eerst gesteld</dt>
      <dd>
        <Moment at={group.firstAskedAt} page={page} />
      </dd>
      <dt>Laatst gesteld</dt>
      <dd>
        <Moment at={group.lastAskedAt} page={page} />
      </dd>
      <dt>Voor</dt>
      <dd>{group.assignedTo ?? 'nog niemand'}</dd>
      {group.dueOn === null ? null : (
        <>
          <dt>Klaar op</dt>
          <dd>
            {formatDate(group.dueOn, 'nl', page.organisation.tijdzone)}{' '}
            {isOverdue(group, page) ? <span class="ed-tag ed-tag--warning">te laat</span> : null}
          </dd>
        </>
      )}
    </dl>
  )
}
