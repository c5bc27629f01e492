import { useEffect, useRef, useState } from 'react'
import type { QuestionGroups } from '../../../server/grouping/create-question-groups.ts'
import type { GroupEditor } from '../../../server/grouping/group-change.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { type GroupsState, type OpenGroup, closed, firstGroupsState, listed, opened } from './groups-state.ts'
import { type GroupsCommand, type GroupsPress, pressGroupsKey } from './press-groups-key.ts'

export interface GroupsDependencies {
  groups: Pick<QuestionGroups, 'list' | 'find' | 'dismiss' | 'solve' | 'reopen' | 'assign' | 'link'>
  by: GroupEditor
  /** The articles that fit what was typed, at most a handful. */
  suggest: (text: string, language: OpenGroup['language']) => Article[]
  /** Starts a draft from a group; returns where it can be written. */
  startDraft: (group: OpenGroup) => Promise<string>
}

/** The state of the screen, and what the keys do to it. */
export function useGroups({ groups, by, suggest, startDraft }: GroupsDependencies, leave: () => void) {
  const [state, show] = useState(firstGroupsState)
  // Keys can come faster than the screen is drawn: the latest state is kept beside the one on the screen.
  const latest = useRef(state)
  const update = (next: GroupsState) => {
    latest.current = next
    show(next)
  }

  const readList = async () =>
    update(listed(latest.current, await groups.list({ state: latest.current.state })))

  async function reopenView(id: string, notice?: string): Promise<void> {
    const group = await groups.find(id)
    const next = group ? opened(latest.current, group) : closed(latest.current)
    update({ ...next, ...(notice === undefined ? {} : { notice }) })
  }

  /** Does something with a group, tells it, and shows the list as it is then. */
  async function change(work: Promise<void>, notice: string): Promise<void> {
    await work
    update({ ...closed(latest.current), notice })
    await readList()
  }

  async function run(command: GroupsCommand): Promise<void> {
    switch (command.kind) {
      case 'leave':
        return leave()
      case 'list':
        return readList()
      case 'open':
        return reopenView(command.id)
      case 'dismiss':
        return change(groups.dismiss(command.id, by), 'De groep is weggelegd.')
      case 'solve':
        return change(groups.solve(command.id, by), 'De groep is opgelost.')
      case 'reopen':
        return change(groups.reopen(command.id, by), 'De groep is weer open.')
      case 'link':
        return change(
          groups.link(command.id, command.articleId, by),
          'De groep is gekoppeld aan het artikel. Voeg de vragen in de redactie nog toe als vraagvarianten.',
        )
      case 'assign': {
        const { id, to, dueOn } = command
        await groups.assign(id, { to, ...(dueOn === '' ? {} : { dueOn }) }, by)
        return reopenView(id, to === '' ? 'De groep is van niemand meer.' : `De groep is voor ${to}.`)
      }
      case 'draft':
        return reopenView(command.group.id, `Er is een concept gemaakt: ${await startDraft(command.group)}`)
    }
  }

  const runSafely = (command: GroupsCommand) =>
    void run(command).catch((error: unknown) =>
      update({ ...latest.current, notice: error instanceof Error ? error.message : String(error) }),
    )

  useEffect(() => runSafely({ kind: 'list', state: firstGroupsState.state }), [])

  return {
    state,
    press(press: Omit<GroupsPress, 'suggest'>): void {
      const { view } = latest.current
      const language = view.kind === 'list' ? 'nl' : view.group.language
      const pressed = pressGroupsKey(latest.current, { ...press, suggest: (text) => suggest(text, language) })
      update(pressed.state)
      if (pressed.command) runSafely(pressed.command)
    },
  }
}
