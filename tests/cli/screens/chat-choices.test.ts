import { cleanup } from 'ink-testing-library'
import { afterEach, expect, test } from 'vitest'
import { keys, openChat, patience } from './open-chat.tsx'

afterEach(cleanup)

test('a choice is made with the arrow keys and Enter', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('vergunning', keys.enter)
  await expect.poll(lastFrame, patience).toMatch(/❯ 1\. Hoe vraag ik een parkeervergunning aan\?/)
  await type(keys.down)
  await expect.poll(lastFrame, patience).toMatch(/❯ 2\. Mag ik een boom kappen\?/)
  await type(keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Dit is het antwoord.')
  expect(ask).toHaveBeenLastCalledWith('Mag ik een boom kappen?', 'gesprek-1')
})

test('a choice is made with its number too, and the arrows go round', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('vergunning', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('❯ 1.')
  await type(keys.up)
  await expect.poll(lastFrame, patience).toMatch('❯ 3. Geen van deze vragen')
  await type('1', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Dat doet u online.')
  expect(ask).toHaveBeenLastCalledWith('Hoe vraag ik een parkeervergunning aan?', 'gesprek-1')
})

test('none of the choices leads to a person', async () => {
  const { type, lastFrame, ask } = openChat()
  await type('vergunning', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('❯ 1.')
  await type(keys.up, keys.enter)
  await expect
    .poll(lastFrame, patience)
    .toMatch(/Stel uw vraag aan een medewerker:[\s\S]*Bel ons: 088 000 20 00 · Nu open, tot 17.00 uur\./)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('another question may be typed instead of a choice', async () => {
  const { type, lastFrame } = openChat()
  await type('vergunning', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('❯ 1.')
  await type('iets anders', keys.enter)
  await expect.poll(lastFrame, patience).toMatch('Daar weet ik niets van.')
  expect(lastFrame()).not.toContain('❯')
})
