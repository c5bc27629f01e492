/** @jsxImportSource react */
import { Box, Text } from 'ink'
import { channelName } from '../../../server/editor/channel-name.ts'
import { dayWords, kindWords, kindsWords, stateWords, trendWords } from '../../questions/group-words.ts'
import type { OpenGroup } from './groups-state.ts'

interface GroupDetailProps {
  group: OpenGroup
  /** The first question that is shown. */
  scroll: number
  /** Of the terminal. */
  rows: number
}

/** Lines that everything but the questions takes. */
const otherLines = 17

/** One group: its numbers, its questions, and the articles that are nearest. */
export function GroupDetail({ group, scroll, rows }: GroupDetailProps) {
  const size = Math.max(3, rows - otherLines)
  const shown = group.questions.slice(scroll, scroll + size)
  const rest = group.questions.length - scroll - shown.length
  return (
    <Box flexDirection="column" gap={1}>
      <Text bold color="cyan">
        {group.label}
      </Text>
      <Box flexDirection="column">
        {factsOf(group).map((fact) => (
          <Text key={fact}>{fact}</Text>
        ))}
      </Box>
      <Box flexDirection="column">
        <Text bold>Vragen</Text>
        {shown.map(({ id, text, askedAt, channel, kind }) => (
          <Box key={id}>
            <Box flexShrink={0} width={16}>
              <Text dimColor>{dayWords(askedAt)}</Text>
            </Box>
            <Text wrap="truncate">
              {text === '' ? 'tekst gewist na de bewaartermijn' : text}
              <Text dimColor>{` · ${channelName(channel)} · ${kindWords[kind]}`}</Text>
            </Text>
          </Box>
        ))}
        {rest > 0 ? <Text dimColor>… en nog {rest} (↓)</Text> : null}
      </Box>
      <Box flexDirection="column">
        <Text bold>Artikelen die het dichtst in de buurt komen</Text>
        {group.nearestArticles.length === 0 ? <Text>geen</Text> : null}
        {group.nearestArticles.map(({ id, vraag }) => (
          <Text key={id}>
            {vraag}
            {id === group.articleId ? <Text color="green"> (gekoppeld)</Text> : null}
          </Text>
        ))}
      </Box>
    </Box>
  )
}

function factsOf({
  count,
  state,
  trend,
  kinds,
  channels,
  firstAskedAt,
  lastAskedAt,
  ...group
}: OpenGroup): string[] {
  const { assignedTo, dueOn, changedBy, changedAt } = group
  const due = dueOn === null ? '' : `, klaar op ${dueOn}`
  return [
    `${count === 1 ? '1 keer' : `${count} keer`} gevraagd, van ${dayWords(firstAskedAt)} tot ${dayWords(lastAskedAt)} · deze periode ${trendWords(trend)} (daarvoor ${trend.previous})`,
    `${kindsWords(kinds)} · ${channels.map(({ channel, count: times }) => `${channelName(channel)} ${times}`).join(', ')}`,
    `${stateWords[state]}${assignedTo === null ? '' : ` · voor ${assignedTo}${due}`}${changedBy === null || changedAt === null ? '' : ` · laatst gewijzigd door ${changedBy} op ${dayWords(changedAt)}`}`,
  ]
}
