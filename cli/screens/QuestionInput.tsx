/** @jsxImportSource react */
import { Box, Text } from 'ink'
import { type Line, graphemes } from './edit-line.ts'

interface QuestionInputProps {
  line: Line
  /** What to do here, shown while nothing is typed. */
  placeholder: string
}

/** The line where the question is typed, with its cursor. */
export function QuestionInput({ line, placeholder }: QuestionInputProps) {
  const [under = ' ', ...rest] = graphemes(line.after)
  const isEmpty = line.before === '' && line.after === ''
  return (
    <Box>
      <Text bold color="cyan">
        {'› '}
      </Text>
      <Text>
        {line.before}
        <Text inverse>{under}</Text>
        {rest.join('')}
        {isEmpty ? <Text dimColor>{placeholder}</Text> : null}
      </Text>
    </Box>
  )
}
