/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { OpenContactRoute } from '../../server/answer/reply.ts'
import type { Language } from '../../server/question.ts'
import { Prose } from './Prose.tsx'
import { SignedLine } from './SignedLine.tsx'

interface ContactRoutesProps {
  routes: OpenContactRoute[]
  language: Language
}

/** The ways to a person, with whether they are open now. */
export function ContactRoutes({ routes, language }: ContactRoutesProps) {
  return (
    <Box flexDirection="column">
      {routes.map(({ naam, waarde, state }) => (
        <SignedLine key={`${naam.nl} ${waarde}`} sign="• ">
          <Prose>
            <Text>
              {naam[language]}: <Text bold>{waarde}</Text>
              {state ? <Text color={state.open ? 'green' : 'yellow'}> · {state.text}</Text> : null}
            </Text>
          </Prose>
        </SignedLine>
      ))}
    </Box>
  )
}
