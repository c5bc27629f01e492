import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createTestApp, testNow } from '../support/create-test-app.ts'
import { startFakeMastodon } from '../support/fake-mastodon.ts'
import { createFakeTelegram } from '../support/fake-telegram.ts'
import { readTelegramHtml } from '../channels/rendering/read-telegram-html.ts'
import {
  asker,
  messageUpdate,
  pressUpdate,
  signed,
  telegramEnvironment,
} from '../channels/telegram/telegram-channel.ts'

const question = 'Hoe vraag ik een paspoort aan?'
const answer = 'U vraagt een paspoort persoonlijk aan in het stadhuis.'

const telegram = createFakeTelegram()
let mastodon: Awaited<ReturnType<typeof startFakeMastodon>>
let app: Awaited<ReturnType<typeof createTestApp>>
let stop: () => Promise<void>

beforeAll(async () => {
  telegram.addChat(asker.id)
  mastodon = await startFakeMastodon()
  const started = performance.now()
  app = await createTestApp({
    environment: {
      ...telegramEnvironment,
      ...mastodon.environment,
      PUBLIC_URL: 'https://vragen.voorbeeldstad.nl',
    },
    fetch: (input, init) =>
      new Request(input, init).url.startsWith(mastodon.url)
        ? fetch(input, init)
        : telegram.fetch(input, init),
    // The worker waits between parts, so its clock has to go on.
    now: () => new Date(testNow.getTime() + performance.now() - started),
  })
  stop = app.channels.start()
  // What was said before the very first look gets no answer; the second look begins when the first is over.
  await vi.waitFor(
    () => {
      const looks = mastodon.calls.filter((call) => call === 'GET /api/v1/notifications')
      if (looks.length < 2) throw new Error(`Mastodon was looked at ${looks.length} times.`)
    },
    { timeout: 30_000, interval: 50 },
  )
})
beforeEach(() => {
  telegram.calls.length = 0
  mastodon.sent.length = 0
})
afterAll(async () => {
  await stop()
  await app.close()
  await mastodon.stop()
})

async function deliver(update: unknown): Promise<void> {
  const body = JSON.stringify(update)
  const response = await app.app.request('/webhooks/telegram', { method: 'POST', body, headers: signed })
  expect(response.status).toBe(200)
}

/** Waits for the nth message that went out on Telegram. */
async function sentOnTelegram(count: number) {
  return vi.waitFor(
    () => {
      const sent = telegram.bodies('sendMessage')
      if (sent.length < count) throw new Error(`${sent.length} messages were sent`)
      return sent
    },
    { timeout: 20_000, interval: 50 },
  )
}

test('a question on Telegram gets its answer once, and the feedback comes back', async () => {
  const update = messageUpdate({ message_id: 61, text: question })
  await deliver(update)
  await deliver(update)
  const [sent] = await sentOnTelegram(1)
  expect(readTelegramHtml(String(sent?.['text'])).text).toContain(answer)
  const keyboard = sent?.['reply_markup'] as { inline_keyboard: { text: string; callback_data: string }[][] }
  expect(keyboard.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Ja', 'Nee'])

  telegram.addPress('druk-1')
  await deliver(pressUpdate({ id: 'druk-1', data: keyboard.inline_keyboard[0]?.[0]?.callback_data }))
  const [, thanks] = await sentOnTelegram(2)
  expect(thanks?.['text']).toMatch(/fijn|bedankt|dank/i)
  expect(telegram.bodies('answerCallbackQuery')).toEqual([{ callback_query_id: 'druk-1' }])
  expect(telegram.refusals).toEqual([])
})

test('a question on Mastodon gets its answer in its thread, and personal data are not answered in public', async () => {
  const asked = mastodon.ask(question, { visibility: 'unlisted' })
  const personal = mastodon.ask('mijn bsn is 123456782, is mijn paspoort klaar?', { visibility: 'unlisted' })
  const replies = (id: string) => mastodon.sent.filter((each) => each.in_reply_to_id === id)
  await vi.waitFor(() => expect(replies(personal.id)).toHaveLength(1), { timeout: 20_000, interval: 50 })
  expect(replies(asked.id)[0]?.content).toMatch(/^@sanne@mastodon\.nl /)
  expect(replies(asked.id)[0]?.content).toContain(answer)
  expect(replies(personal.id)[0]?.content).toContain('privébericht')
  expect(mastodon.sent.map(({ visibility }) => visibility)).toEqual(mastodon.sent.map(() => 'unlisted'))
  expect(mastodon.refusals).toEqual([])
})
