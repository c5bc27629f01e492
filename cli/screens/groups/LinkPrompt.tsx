/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { Article } from '../../../server/knowledge/article.ts'
import { ChoiceList } from '../ChoiceList.tsx'
import type { Line } from '../edit-line.ts'
import { QuestionInput } from '../QuestionInput.tsx'
import type { OpenGroup } from './groups-state.ts'

interface LinkPromptProps {
  group: OpenGroup
  line: Line
  articles: Article[]
  selected: number
}

/** Chooses the article that answers a group. */
export function LinkPrompt({ group, line, articles, selected }: LinkPromptProps) {
  return (
    <Box flexDirection="column" gap={1}>
      <Text bold color="cyan">
        {group.label}
      </Text>
      <Text>Welk artikel geeft hierop antwoord?</Text>
      {articles.length === 0 ? <Text>Geen artikel gevonden. Probeer andere woorden.</Text> : null}
      <ChoiceList options={articles.map(({ vraag }) => vraag)} selected={selected} />
      <QuestionInput line={line} placeholder="Zoek een ander artikel" />
    </Box>
  )
}
