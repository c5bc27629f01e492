/** @jsxImportSource react */
import { cleanup, render } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { createPresenter } from '../../../cli/ask/present-reply.ts'
import { Chat } from '../../../cli/screens/Chat.tsx'
import type { Reply } from '../../../server/answer/reply.ts'
import { parseMarkdown } from '../../../server/knowledge/markdown.ts'
import { answerReply, articleFrom, choicesReply, noneReply } from '../../support/replies.ts'

const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  enter: '\r',
  tab: '\t',
  backspace: '\u007F',
  ctrlC: '\u0003',
}

const parking = articleFrom(
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

afterEach(cleanup)

type Ask = (text: string, conversation: string | undefined) => Promise<Reply>

/** The screen with an asker's questions answered from the table above. */
function openChat(
  ask: Ask = (text) => Promise.resolve(replies[text] ?? noneReply()),
  language: 'nl' | 'en' = 'nl',
) {
  const spy = vi.fn(ask)
  const screen = render(
    <Chat
      language={language}
      organisation="Gemeente Voorbeeldstad"
      welcome={parseMarkdown('Hallo! U praat met een *chatbot*.').children}
      ask={spy}
      present={createPresenter({ find: () => undefined, publicUrl: 'https://voorbeeld.example' })}
    />,
  )
  const sees = (text: string | RegExp) =>
    vi.waitFor(() => expect(screen.lastFrame()).toMatch(text), { timeout: 10_000 })
  const type = async (...input: string[]) => {
    for (const key of input) {
      screen.stdin.write(key)
      // Ink reads a lone escape sequence when the event loop comes round.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { ...screen, ask: spy, sees, type }
}

test('the screen opens with who answers, the welcome and what to do', async () => {
  const { lastFrame, sees } = openChat()
  await sees('Typ uw vraag')
  expect(lastFrame()).toMatchInlineSnapshot(`
    "
    Vraagbaak · Gemeente Voorbeeldstad

    Hallo! U praat met een chatbot.

    ›  Typ uw vraag

    Enter: vragen · Ctrl-C: stoppen"
  `)
})

test('a question is answered with the approved text and its source', async () => {
  const { type, sees, lastFrame } = openChat()
  await type('parkeren', keys.enter)
  await sees('Bron')
  expect(lastFrame()).toMatchInlineSnapshot(`
    "
    Vraagbaak · Gemeente Voorbeeldstad

    Hallo! U praat met een chatbot.

    › parkeren

      Hoe vraag ik een parkeervergunning aan?

      Dat doet u online.

      Bron: https://voorbeeld.example/vragen/parkeren · gecontroleerd op 12 oktober 2026

    ›  Typ uw vraag

    Enter: vragen · Tab: het hele antwoord · ↑: eerdere vragen · Ctrl-C: stoppen"
  `)
})

test('Tab shows the whole article', async () => {
  const { type, sees, lastFrame } = openChat()
  await type('parkeren', keys.enter)
  await sees('Tab')
  await type(keys.tab)
  await sees('Bewoner')
  expect(lastFrame()).toMatchInlineSnapshot(`
    "
    Vraagbaak · Gemeente Voorbeeldstad

    Hallo! U praat met een chatbot.

    › parkeren

      Hoe vraag ik een parkeervergunning aan?

      Dat doet u online.

      Bron: https://voorbeeld.example/vragen/parkeren · gecontroleerd op 12 oktober 2026

    › Het hele antwoord

      Hoe vraag ik een parkeervergunning aan?

      Dat doet u online.

      Kosten

      Soort    Bedrag
      ───────────────
      Bewoner  € 10
      Bedrijf  € 100

      Bron: https://voorbeeld.example/vragen/parkeren · gecontroleerd op 12 oktober 2026

    ›  Typ uw vraag

    Enter: vragen · ↑: eerdere vragen · Ctrl-C: stoppen"
  `)
})

test('a choice is made with the arrow keys and Enter', async () => {
  const { type, sees, ask } = openChat()
  await type('vergunning', keys.enter)
  await sees(/❯ 1\. Hoe vraag ik een parkeervergunning aan\?/)
  await type(keys.down)
  await sees(/❯ 2\. Mag ik een boom kappen\?/)
  await type(keys.enter)
  await sees('Dit is het antwoord.')
  expect(ask).toHaveBeenLastCalledWith('Mag ik een boom kappen?', 'gesprek-1')
})

test('a choice is made with its number too, and the arrows go round', async () => {
  const { type, sees, ask } = openChat()
  await type('vergunning', keys.enter)
  await sees('❯ 1.')
  await type(keys.up)
  await sees('❯ 3. Geen van deze vragen')
  await type('1', keys.enter)
  await sees('Dat doet u online.')
  expect(ask).toHaveBeenLastCalledWith('Hoe vraag ik een parkeervergunning aan?', 'gesprek-1')
})

test('none of the choices leads to a person', async () => {
  const { type, sees, ask } = openChat()
  await type('vergunning', keys.enter)
  await sees('❯ 1.')
  await type(keys.up, keys.enter)
  await sees(/Stel uw vraag aan een medewerker:[\s\S]*Bel ons: 088 000 20 00 Nu open, tot 17.00 uur\./)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('another question may be typed instead of a choice', async () => {
  const { type, sees, lastFrame } = openChat()
  await type('vergunning', keys.enter)
  await sees('❯ 1.')
  await type('iets anders', keys.enter)
  await sees('Daar weet ik niets van.')
  expect(lastFrame()).not.toContain('❯')
})

test('without an answer the ways to a person are shown', async () => {
  const { type, sees } = openChat()
  await type('zomaar iets', keys.enter)
  await sees(/Daar weet ik niets van\.[\s\S]*Bel ons: 088 000 20 00/)
})

test('the conversation goes along with the next question', async () => {
  const { type, sees, ask } = openChat()
  await type('parkeren', keys.enter)
  await sees('Bron')
  await type('en mijn buurman?', keys.enter)
  await sees('Daar weet ik niets van.')
  expect(ask.mock.calls).toEqual([
    ['parkeren', undefined],
    ['en mijn buurman?', 'gesprek-1'],
  ])
})

test('arrow up brings earlier questions back, to be changed', async () => {
  const { type, sees, ask } = openChat()
  await type('eerste vraag', keys.enter)
  await sees('Daar weet ik niets van.')
  await type(keys.up, keys.backspace, keys.left, keys.left, 'e', keys.enter)
  await vi.waitFor(() => expect(ask).toHaveBeenLastCalledWith('eerste vreaa', 'gesprek-1'))
})

test('a pasted question with its Enter is asked at once, on one line', async () => {
  const { type, sees, ask } = openChat()
  await type('mag ik\nparkeren\r')
  await sees('Daar weet ik niets van.')
  expect(ask).toHaveBeenCalledWith('mag ik parkeren', undefined)
})

test('while the answer is on its way the screen says so, and no second question goes out', async () => {
  let answer: (reply: Reply) => void = () => {}
  const { type, sees, ask } = openChat(() => new Promise((resolve) => (answer = resolve)))
  await type('parkeren', keys.enter)
  await sees('denkt…')
  await type('nog een', keys.enter)
  answer(answerReply(parking))
  await sees('Dat doet u online.')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('when asking fails the screen says so and the next question can be asked', async () => {
  const failing = vi
    .fn<Ask>()
    .mockRejectedValueOnce(new Error('De database is vol.'))
    .mockResolvedValue(answerReply(parking))
  const { type, sees } = openChat(failing)
  await type('parkeren', keys.enter)
  await sees('Er ging iets mis. Stel uw vraag nog eens. (De database is vol.)')
  await type('parkeren', keys.enter)
  await sees('Dat doet u online.')
})

test('the screen speaks English', async () => {
  const { type, sees } = openChat(undefined, 'en')
  await sees(/Type your question[\s\S]*Enter: ask · Ctrl-C: stop/)
  await type('vergunning', keys.enter)
  await sees('3. None of these questions')
})

test('Ctrl-C leaves, also while an answer is on its way', async () => {
  const { type, frames, stdin } = openChat(() => new Promise(() => {}))
  await type('parkeren', keys.enter, keys.ctrlC)
  const shown = frames.length
  stdin.write('nog iets')
  await new Promise((resolve) => setImmediate(resolve))
  expect(frames.length).toBe(shown)
})
