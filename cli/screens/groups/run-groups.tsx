/** @jsxImportSource react */
import { userInfo } from 'node:os'
import { render } from 'ink'
import { createAudit } from '../../../server/editor/audit/create-audit.ts'
import { readSettings } from '../../../server/settings.ts'
import { assembleAnswering, assembleEditing } from '../../assemble.ts'
import { createLogger } from '../../create-logger.ts'
import { Groups } from './Groups.tsx'
import type { OpenGroup } from './groups-state.ts'

export interface BrowseOptions {
  /** Who is at the terminal, for the audit log. */
  name?: string
  email?: string
}

/** So many articles fit beside a line to type on. */
const mostSuggestions = 6

/**
 * `vraagbaak questions`: browses the groups until the editor leaves.
 * @returns the exit status
 * @throws a sentence when no person is at the terminal
 */
export async function runGroups({ name, email = '' }: BrowseOptions): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Error('Bladeren kan alleen in een terminal. Voor een script: vraagbaak questions list --json')
  const by = { name: name?.trim() || userInfo().username }
  const settings = readSettings(process.env)
  const answering = await assembleAnswering(settings, { logger: createLogger('error') })
  try {
    const audit = createAudit(answering)
    const { groups, articles } = await assembleEditing(answering, settings)
    const startDraft = async ({ id, label, language, questions }: OpenGroup) => {
      const asked = [...new Set(questions.map(({ text }) => text).filter(Boolean))]
      const article = { language, fields: { vraag: label }, groupId: id, questions: asked }
      const draft = await articles.startNew(article, { ...by, email })
      await audit({
        editor: { id: by.name, ...by },
        action: 'begonnen',
        objectKind: 'concept',
        objectId: draft.id,
        objectName: label,
      })
      return `${settings.PUBLIC_URL}/redactie/artikelen/concept/${draft.id}`
    }
    const screen = render(
      <Groups
        groups={groups}
        by={by}
        suggest={(text, language) => {
          const index = answering.search.index(language)
          return index
            .rank(index.analyze(text), text)
            .slice(0, mostSuggestions)
            .map(({ article }) => article)
        }}
        startDraft={startDraft}
      />,
      // The screen itself hears Ctrl-C, as every other key.
      { exitOnCtrlC: false },
    )
    await screen.waitUntilExit()
    return 0
  } finally {
    answering.close()
  }
}
