import { stream } from 'hono/streaming'
import { groupStates, groupedKinds } from '../../database/grouping-schema.ts'
import type { Language } from '../../question.ts'
import { sendPage } from '../../website/send-page.ts'
import type { EditorApp, EditorDependencies } from '../editor-environment.ts'
import { findArticleById } from '../find-article-by-id.ts'
import { MessagePage } from '../pages/MessagePage.tsx'
import { GroupPage } from './GroupPage.tsx'
import { GroupsPage } from './GroupsPage.tsx'
import { LogPage } from './LogPage.tsx'
import { addGroupChanges } from './add-group-changes.ts'
import { eachLoggedQuestion, findLoggedQuestions, type LogFilter } from './find-logged-questions.ts'
import { logToCsv } from './log-to-csv.ts'
import { questionPaths } from './question-paths.ts'

const groupsPageSize = 25

/** What was asked: the groups without a good answer, and the log behind them. */
export function addQuestionPages(app: EditorApp, dependencies: EditorDependencies): void {
  const { groups, database, knowledge, articles, organisation, settings } = dependencies
  const timeZone = organisation.tijdzone
  const trendDays = settings.GROUP_TREND_DAYS

  function titleOf(id: string, language: Language): string {
    return findArticleById(knowledge, id, language)?.vraag ?? 'een artikel dat er niet meer is'
  }

  app.get(questionPaths.groups, async (context) => {
    const { zoek = '', staat = 'open', soort = '' } = context.req.query()
    const state = groupStates.find((known) => known === staat)
    const kind = groupedKinds.find((known) => known === soort)
    const found = await groups.list({
      ...(state ? { state } : {}),
      ...(kind ? { kind } : {}),
      ...(zoek.trim() === '' ? {} : { text: zoek }),
    })
    const drafts = await articles.list()
    const pages = Math.max(1, Math.ceil(found.length / groupsPageSize))
    const current = readPage(context.req.query('pagina'), pages)
    return sendPage(
      context,
      <GroupsPage
        page={context.get('page')}
        query={{ zoek, staat, soort }}
        groups={found.slice((current - 1) * groupsPageSize, current * groupsPageSize)}
        hasDraft={(id) => drafts.some(({ groupIds }) => groupIds.includes(id))}
        trendDays={trendDays}
        total={found.length}
        current={current}
        pages={pages}
      />,
    )
  })

  app.get(`${questionPaths.groups}/groep/:id`, async (context) => {
    const group = await groups.find(context.req.param('id'))
    if (!group) {
      const page = (
        <MessagePage page={context.get('page')} title="Deze groep bestaat niet (meer)">
          Misschien is hij samengevoegd met een andere. Kies een groep in de lijst bij Vragen.
        </MessagePage>
      )
      return sendPage(context, page, 404)
    }
    const others = await groups.list({ state: 'open', language: group.language })
    const drafts = await articles.list()
    return sendPage(
      context,
      <GroupPage
        page={context.get('page')}
        group={group}
        others={others.filter(({ id }) => id !== group.id)}
        articles={articlesFor(group.language, group.nearestArticles)}
        newArticles={drafts.filter(({ path, language }) => path === null && language === group.language)}
        answeredBy={
          group.articleId === null ? undefined : findArticleById(knowledge, group.articleId, group.language)
        }
        drafts={drafts.filter(({ groupIds }) => groupIds.includes(group.id))}
        trendDays={trendDays}
      />,
    )
  })

  /** All articles in the language of a group, the nearest first. */
  function articlesFor(language: string, nearest: { id: string; vraag: string }[]) {
    const others = knowledge
      .articles()
      .filter((article) => article.language === language && !nearest.some(({ id }) => id === article.id))
      .toSorted((one, other) => one.vraag.localeCompare(other.vraag, 'nl'))
    return [...nearest, ...others]
  }

  addGroupChanges(app, dependencies)

  app.get(questionPaths.log, async (context) => {
    const query = context.req.query()
    const asked = readPage(query['pagina'], Number.MAX_SAFE_INTEGER)
    const found = await findLoggedQuestions(database, readFilter(query, timeZone), asked)
    const { pagina: _, ...kept } = query
    return sendPage(context, <LogPage page={context.get('page')} {...found} titleOf={titleOf} query={kept} />)
  })

  app.get(questionPaths.csv, (context) => {
    context.header('Content-Type', 'text/csv; charset=utf-8')
    context.header('Content-Disposition', 'attachment; filename="vragen.csv"')
    const filter = readFilter(context.req.query(), timeZone)
    const lines = logToCsv(eachLoggedQuestion(database, filter), { titleOf, timeZone })
    return stream(context, async (output) => {
      for await (const line of lines) await output.write(line)
    })
  })
}

function readFilter(query: Record<string, string>, timeZone: string): LogFilter {
  const read = (name: string) => query[name]?.trim() ?? ''
  return {
    text: read('zoek'),
    outcome: read('uitkomst'),
    channel: read('kanaal'),
    language: read('taal'),
    helped: read('geholpen'),
    from: read('van'),
    until: read('tot'),
    timeZone,
  }
}

/** The page that is asked for: the first is 1. */
function readPage(text: string | undefined, last: number): number {
  const number = Number(text ?? 1)
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, last) : 1
}
