/** @jsxImportSource react */
import { Box, Text } from 'ink'
import { sourceLine } from '../ask/plain-reply.ts'
import type { PresentedReply } from '../ask/present-reply.ts'
import { replyTexts } from '../ask/reply-texts.ts'
import { ContactRoutes } from './ContactRoutes.tsx'
import { Content } from './Content.tsx'
import { Prose } from './Prose.tsx'
import { SignedLine } from './SignedLine.tsx'

interface ReplyViewProps {
  reply: PresentedReply
  /** Columns to stay within. */
  width: number
}

/** One reply: what answers, the choices, the ways to a person, the source. */
export function ReplyView({ reply, width }: ReplyViewProps) {
  const { title, section, content, choices, contact, language } = reply
  const showsContact = contact.length > 0
  const source = sourceLine(reply)
  return (
    <Box flexDirection="column" gap={1} width={width}>
      {title === undefined ? null : (
        <Prose>
          {' '}
          <Text bold color="cyan">
            {title}
            {section === undefined ? null : <Text bold={false}> › {section}</Text>}
          </Text>
        </Prose>
      )}
      <Content content={content} width={width} />
      {choices.length === 0 ? null : <Choices choices={choices} />}
      {showsContact && choices.length > 0 ? (
        <Prose>
          <Text>{replyTexts[language].notThere}</Text>
        </Prose>
      ) : null}
      {showsContact ? <ContactRoutes routes={contact} language={language} /> : null}
      {source === undefined ? null : (
        <Prose>
          <Text dimColor>{source}</Text>
        </Prose>
      )}
    </Box>
  )
}

function Choices({ choices }: { choices: string[] }) {
  return (
    <Box flexDirection="column">
      {choices.map((choice, index) => (
        <SignedLine key={choice} sign={`${index + 1}. `}>
          <Prose>
            <Text>{choice}</Text>
          </Prose>
        </SignedLine>
      ))}
    </Box>
  )
}
