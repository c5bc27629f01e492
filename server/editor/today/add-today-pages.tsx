import { sendPage } from '../../website/send-page.ts'
import type { EditorApp, EditorDependencies } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'
import { findArticleById } from '../find-article-by-id.ts'
import { TodayPage } from './TodayPage.tsx'
import { readFigures } from './read-figures.ts'

/** Two weeks: long enough to see a trend, short enough to see a day. */
const shownDays = 14

const shownGroups = 5

/** The start of the editors' web app. */
export function addTodayPages(
  app: EditorApp,
  { database, groups, knowledge, organisation, settings, now }: EditorDependencies,
): void {
  app.get(editorPaths.home, async (context) => {
    const [figures, open] = await Promise.all([
      readFigures(database, { now: now(), days: shownDays, timeZone: organisation.tijdzone }),
      groups.list({ state: 'open' }),
    ])
    return sendPage(
      context,
      <TodayPage
        page={context.get('page')}
        figures={figures}
        groups={open.slice(0, shownGroups)}
        openGroups={open.length}
        trendDays={settings.GROUP_TREND_DAYS}
        findArticle={(id) => findArticleById(knowledge, id, 'nl')}
      />,
    )
  })
}
