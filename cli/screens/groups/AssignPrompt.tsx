/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { Line } from '../edit-line.ts'
import { QuestionInput } from '../QuestionInput.tsx'
import type { OpenGroup } from './groups-state.ts'

interface AssignPromptProps {
  group: OpenGroup
  line: Line
  /** For whom, once that was typed. */
  to: string | undefined
}

/** Asks for whom a group is, and then before which day. */
export function AssignPrompt({ group, line, to }: AssignPromptProps) {
  return (
    <Box flexDirection="column" gap={1}>
      <Text bold color="cyan">
        {group.label}
      </Text>
      <Text>
        {to === undefined
          ? 'Voor welke afdeling of persoon? Leeg: voor niemand.'
          : `Voor ${to}. Voor welke dag moet het klaar zijn? Leeg: geen dag.`}
      </Text>
      <QuestionInput
        line={line}
        placeholder={to === undefined ? (group.assignedTo ?? 'Afdeling of naam') : 'jaar-maand-dag'}
      />
    </Box>
  )
}
