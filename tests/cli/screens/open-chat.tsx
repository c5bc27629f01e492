/** @jsxImportSource react */
import { render } from 'ink-testing-library'
import { vi } from 'vitest'
import { createPresenter } from '../../../cli/ask/present-reply.ts'
import { Chat } from '../../../cli/screens/Chat.tsx'
import type { Reply } from '../../../server/answer/reply.ts'
import { parseMarkdown } from '../../../server/knowledge/markdown.ts'
import { answerReply, articleFrom, choicesReply, noneReply } from '../../support/replies.ts'

/** What a terminal sends for the keys. */
export const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  enter: '\r',
  tab: '\t',
  backspace: '\u007F',
  ctrlC: '\u0003',
}

/** An article of which the introduction is a part. */
export const parking = articleFrom(
  'parkeren',
  { vraag: 'Hoe vraag ik een parkeervergunning aan?', gecontroleerdOp: '2026-10-12' },
  'Dat doet u **online**.\n\n## Kosten\n\n| Soort | Bedrag |\n| --- | --- |\n| Bewoner | € 10 |\n| Bedrijf | € 100 |',
)
const felling = articleFrom('kappen', {
  id: '22222222-2222-4222-8222-222222222222',
  vraag: 'Mag ik een boom kappen?',
})

const replies: Record<string, Reply> = {
  parkeren: answerReply(parking),
  [parking.vraag]: answerReply(parking),
  [felling.vraag]: answerReply(felling),
  vergunning: choicesReply([parking, felling]),
}

/** Generous, because the machine may be busy: the tests say what is shown, not how fast. */
export const patience = { timeout: 10_000, interval: 20 }

export type Ask = (text: string, conversation: string | undefined) => Promise<Reply>

/** The screen with an asker's questions answered from the table above. */
export function openChat(
  ask: Ask = (text) => Promise.resolve(replies[text] ?? noneReply()),
  language: 'nl' | 'en' = 'nl',
) {
  const spy = vi.fn<Ask>(ask)
  const screen = render(
    <Chat
      language={language}
      organisation="Gemeente Voorbeeldstad"
      welcome={parseMarkdown('Hallo! U praat met een *chatbot*.').children}
      ask={spy}
      present={createPresenter({ find: () => undefined, publicUrl: 'https://voorbeeld.example' })}
    />,
  )
  const type = async (...input: string[]) => {
    for (const key of input) {
      screen.stdin.write(key)
      // Ink reads a lone escape sequence when the event loop comes round.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { ...screen, ask: spy, type }
}
