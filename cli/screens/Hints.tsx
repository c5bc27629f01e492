/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { ChatTexts } from './chat-texts.ts'

interface HintsProps {
  texts: ChatTexts['hints']
  /** Whether there are options to choose from. */
  hasOptions: boolean
  /** Whether the answer is part of a longer one. */
  hasMore: boolean
  /** Whether a question was asked before. */
  hasHistory: boolean
}

/** The keys that do something now. */
export function Hints({ texts, hasOptions, hasMore, hasHistory }: HintsProps) {
  const asking = [texts.ask, ...(hasMore ? [texts.more] : []), ...(hasHistory ? [texts.recall] : [])]
  const hints = hasOptions ? [texts.choose, texts.confirm, texts.orType] : asking
  return (
    <Box marginTop={1}>
      <Text dimColor>{[...hints, texts.leave].join(' · ')}</Text>
    </Box>
  )
}
