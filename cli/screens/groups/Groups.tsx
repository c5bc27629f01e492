/** @jsxImportSource react */
import { Box, Text, useApp, useInput, useStdout } from 'ink'
import { useColumns } from '../use-columns.ts'
import { GroupDetail } from './GroupDetail.tsx'
import { GroupList } from './GroupList.tsx'
import { AssignPrompt } from './AssignPrompt.tsx'
import { LinkPrompt } from './LinkPrompt.tsx'
import { type GroupsView } from './groups-state.ts'
import { type GroupsDependencies, useGroups } from './use-groups.ts'

/** The groups of questions without a good answer: browse them, read one, do something with it. */
export function Groups(dependencies: GroupsDependencies) {
  const { exit } = useApp()
  const { stdout } = useStdout()
  const width = useColumns()
  const { state, press } = useGroups(dependencies, exit)
  useInput((input, key) => press({ input, key }))
  const rows = stdout.rows ?? 24
  const { view } = state
  return (
    <Box flexDirection="column" width={width} gap={1} marginTop={1}>
      {view.kind === 'list' ? <GroupList state={state} rows={rows} width={width} /> : null}
      {view.kind === 'group' ? <GroupDetail group={view.group} scroll={view.scroll} rows={rows} /> : null}
      {view.kind === 'assign' ? <AssignPrompt group={view.group} line={view.line} to={view.to} /> : null}
      {view.kind === 'link' ? (
        <LinkPrompt group={view.group} line={view.line} articles={view.articles} selected={view.selected} />
      ) : null}
      {state.notice === undefined ? null : <Text color="yellow">{state.notice}</Text>}
      <Text dimColor>{hintsOf(view, state.groups?.length ?? 0)}</Text>
    </Box>
  )
}

/** The keys that do something now. */
function hintsOf(view: GroupsView, groups: number): string {
  switch (view.kind) {
    case 'list':
      return [
        ...(groups > 0 ? ['↑↓: kiezen', 'Enter: openen', 'w: wegleggen'] : []),
        'Tab: open, weggelegd of opgelost',
        'q: stoppen',
      ].join(' · ')
    case 'group':
      return [
        '↑↓: lezen',
        'a: artikel beginnen',
        'k: koppelen aan een artikel',
        't: toewijzen',
        'w: wegleggen',
        view.group.state === 'open' ? 'o: opgelost' : 'o: weer openen',
        'Esc: terug',
      ].join(' · ')
    case 'assign':
      return 'Enter: verder · Esc: terug'
    case 'link':
      return '↑↓: kiezen · Enter: koppelen · typ om te zoeken · Esc: terug'
  }
}
