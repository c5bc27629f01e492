/** @jsxImportSource react */
import { Box, Text } from 'ink'
import { stateWords, trendWords } from '../../questions/group-words.ts'
import type { QuestionGroup } from '../../../server/grouping/question-group.ts'
import type { GroupsState } from './groups-state.ts'

interface GroupListProps {
  state: GroupsState
  /** Of the terminal. */
  rows: number
  width: number
}

/** Lines that the title, the notice and the keys take. */
const otherLines = 9

/** One group a line, the selected one always in sight. */
export function GroupList({ state, rows, width }: GroupListProps) {
  const { groups, selected } = state
  const size = Math.max(3, rows - otherLines)
  const start = Math.max(0, Math.min(selected - Math.floor(size / 2), (groups?.length ?? 0) - size))
  return (
    <Box flexDirection="column" gap={1}>
      <Text>
        <Text bold color="cyan">
          Vragen zonder goed antwoord
        </Text>
        <Text dimColor>
          {' '}
          · {stateWords[state.state]}
          {groups === undefined ? '' : ` · ${groups.length === 1 ? '1 groep' : `${groups.length} groepen`}`}
        </Text>
      </Text>
      {groups === undefined ? <Text dimColor>Even kijken…</Text> : null}
      {groups?.length === 0 ? <Text>Hier zijn nu geen groepen.</Text> : null}
      <Box flexDirection="column">
        {groups?.slice(start, start + size).map((group, place) => (
          <GroupLine key={group.id} group={group} isSelected={start + place === selected} width={width} />
        ))}
      </Box>
    </Box>
  )
}

function GroupLine({
  group,
  isSelected,
  width,
}: {
  group: QuestionGroup
  isSelected: boolean
  width: number
}) {
  const { count, trend, label, assignedTo } = group
  const style = isSelected ? { bold: true, color: 'cyan' } : {}
  const owner = assignedTo === null ? '' : `  (${assignedTo})`
  return (
    <Box width={width}>
      <Text {...style} wrap="truncate">
        {`${isSelected ? '❯' : ' '} ${String(count).padStart(4)} ×  ${trendWords(trend).padEnd(6)} ${label}${owner}`}
      </Text>
    </Box>
  )
}
