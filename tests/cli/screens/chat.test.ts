import { EventEmitter, once } from 'node:events'
import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { answerReply } from '../../support/replies.ts'
import { type Ask, keys, openChat, parking, patience } from './open-chat.tsx'

afterEach(cleanup)

test('the screen opens with who answers, the welcome and what to do', async () => {
  const { lastFrame } = openChat()
  await expect.poll(lastFrame, patience).toMatch('Typ uw vraag')
  expect(lastFrame()).toMatchInlineSnapshot(`
    "
    Vraagbaak · Gemeente Voorbeeldstad

    Hallo! U praat met een chatbot.

    ›  Typ uw vraag

    Enter: vragen · Ctrl-C: stoppen"
  `)
})

test('a question is answered with the approved text and its source', async () => {
  const { type, lastFrame } = openChat()
  await type('parkeren', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Bron')
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
  const { type, lastFrame } = openChat()
  await type('parkeren', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Tab')
  await type(keys.tab)
  await expect.poll(lastFrame, patience).toMatch('Bewoner')
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

test('without an answer the ways to a person are shown', async () => {
  const { type, lastFrame } = openChat()
  await type('zomaar iets', keys.enter)
  await expect.poll(lastFrame, patience).toMatch(/Daar weet ik niets van\.[\s\S]*Bel ons: 088 000 20 00/)
})

test('the conversation goes along with the next question', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('parkeren', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Bron')
  await type('en mijn buurman?', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Daar weet ik niets van.')
  expect(ask.mock.calls).toEqual([
    ['parkeren', undefined],
    ['en mijn buurman?', 'gesprek-1'],
  ])
})

test('arrow up brings earlier questions back, to be changed', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('eerste vraag', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Daar weet ik niets van.')
  await type(keys.up, keys.backspace, keys.left, keys.left, 'e', keys.enter)
  await vi.waitFor(() => expect(ask).toHaveBeenLastCalledWith('eerste vreaa', 'gesprek-1'))
})

test('a pasted question with its Enter is asked at once, on one line', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('mag ik\nparkeren\r')
  await expect.poll(lastFrame, patience).toMatch('Daar weet ik niets van.')
  expect(ask).toHaveBeenCalledWith('mag ik parkeren', undefined)
})

test('while the answer is on its way the screen says so, and no second question goes out', async () => {
  const editors = new EventEmitter()
  const { type, lastFrame, ask } = openChat(async () => {
    await once(editors, 'answer')
    return answerReply(parking)
  })
  await type('parkeren', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('denkt…')
  await type('nog een', keys.enter)
  editors.emit('answer')
  await expect.poll(lastFrame, patience).toMatch('Dat doet u online.')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('when asking fails the screen says so and the next question can be asked', async () => {
  const failing = vi
    .fn<Ask>()
    .mockRejectedValueOnce(new Error('De database is vol.'))
    .mockResolvedValue(answerReply(parking))
  const { type, lastFrame } = openChat(failing)
  await type('parkeren', keys.enter)
  await expect
    .poll(lastFrame, patience)
    .toMatch('Er ging iets mis. Stel uw vraag nog eens. (De database is vol.)')
  await type('parkeren', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Dat doet u online.')
})

test('the screen speaks English', async () => {
  const { type, lastFrame } = openChat(undefined, 'en')
  await expect.poll(lastFrame, patience).toMatch(/Type your question[\s\S]*Enter: ask · Ctrl-C: stop/)
  await type('vergunning', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('3. None of these questions')
})

test('Ctrl-C leaves, also while an answer is on its way', async () => {
  const { type, frames, stdin } = openChat(() => new Promise(() => {}))
  await type('parkeren', keys.enter, keys.ctrlC)
  const shown = frames.length
  stdin.write('nog iets')
  await new Promise((resolve) => setImmediate(resolve))
  expect(frames.length).toBe(shown)
})
