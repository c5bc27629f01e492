/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { ReactNode } from 'react'
import type { Language } from '../../server/question.ts'
import { ContactRoutes } from './ContactRoutes.tsx'
import type { Turn } from './conversation-state.ts'
import { ReplyView } from './ReplyView.tsx'

interface TurnViewProps {
  turn: Turn
  /** The language of the screen. */
  language: Language
  /** Columns to stay within. */
  width: number
  /** The choices as they are while one of them can be picked. */
  children?: ReactNode
}

/** A question that was asked, with its reply. */
export function TurnView({ turn, language, width, children }: TurnViewProps) {
  const { question, reply, notice, contact } = turn
  return (
    <Box flexDirection="column" gap={1} marginBottom={1} width={width}>
      <Text>
        <Text bold color="cyan">
          {'› '}
        </Text>
        <Text bold>{question}</Text>
      </Text>
      <Box flexDirection="column" paddingLeft={2} gap={1}>
        {reply ? (
          <ReplyView reply={children === undefined ? reply : { ...reply, choices: [] }} width={width - 2} />
        ) : null}
        {children}
        {notice === undefined ? null : <Text>{notice}</Text>}
        {contact ? <ContactRoutes routes={contact} language={language} /> : null}
      </Box>
    </Box>
  )
}
