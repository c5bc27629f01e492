import { asc, desc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { channelInbox, channelOutbox, channelState } from '../../../../server/database/channel-schema.ts'
import { auditLog } from '../../../../server/database/editor-schema.ts'
import { createTestApp } from '../../../support/create-test-app.ts'
import { telegramEnvironment } from '../../../channels/telegram/telegram-channel.ts'
import { signInAs } from '../../../support/sign-in.ts'
import type { FormFields } from '../../../support/test-browser.ts'
import { readPage, tableRows } from '../page-text.ts'
import { addDeadLetters } from './add-dead-letters.ts'

type Browser = Awaited<ReturnType<typeof signInAs>>

let app: Awaited<ReturnType<typeof createTestApp>>
let administrator: Browser

beforeAll(async () => {
  app = await createTestApp({
    environment: { ...telegramEnvironment, MASTODON_URL: 'https://social.example' },
  })
  administrator = await signInAs(app, 'beheerder')
})
beforeEach(async () => {
  for (const table of [channelInbox, channelOutbox, channelState]) await app.database.delete(table)
  await addDeadLetters(app.database)
})
afterAll(() => app.close())

async function rowsOf(caption: string): Promise<string[][]> {
  return tableRows(await (await administrator.get('/redactie/kanalen')).text(), caption)
}

async function post(action: string, fields: FormFields): Promise<string> {
  const response = await administrator.post(`/redactie/kanalen/${action}`, fields)
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/redactie/kanalen')
  return readPage(await administrator.get('/redactie/kanalen'))
}

async function lastAudit() {
  const [last] = await app.database.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1)
  return last
}

/** The states of the messages, and of the parts of replies, in order. */
async function states(): Promise<string[]> {
  const [messages, parts] = [
    await app.database.select().from(channelInbox).orderBy(asc(channelInbox.id)),
    await app.database.select().from(channelOutbox).orderBy(asc(channelOutbox.id)),
  ]
  return [...messages, ...parts].map(({ state }) => state)
}

test('the administrator sees how every channel is doing, without the words of askers', async () => {
  const rows = await rowsOf('Kanalen')
  expect(rows.find(([title]) => title === 'Telegram')).toEqual([
    'Telegram',
    'aan wacht sinds 2 nov 2026, 09.00',
    '1',
    '1',
    '3',
    '2 nov 2026, 09.00 : Telegram gaf geen antwoord.',
    'Pauzeer Telegram',
  ])
  expect(rows.find(([title]) => title === 'WhatsApp')).toEqual(['WhatsApp', 'uit', '0', '0', '0', '–', '–'])
  expect(rows.find(([title]) => title === 'Mastodon')?.[1]).toMatch(/^uit: .*MASTODON_/)
  const letters = await rowsOf('Mislukte berichten, nieuwste eerst')
  expect(letters.map(([kind, , , reason, retry]) => [kind, reason, retry])).toEqual([
    ['vraag', 'De vraag was niet te lezen.', expect.stringContaining('Probeer opnieuw')],
    ['antwoord, niet te bereiken', 'Deze persoon heeft de bot geblokkeerd.', 'kan niet'],
    ['antwoord', 'Telegram weigerde het bericht.', expect.stringContaining('Probeer opnieuw')],
  ])
  const page = await (await administrator.get('/redactie/kanalen')).text()
  expect(page).not.toMatch(/mijn geheim|ons antwoord/)
})

test('of many failures the newest are listed and the others counted', async () => {
  const [failed] = await app.database.select().from(channelInbox).orderBy(asc(channelInbox.id))
  if (!failed) throw new Error('There is no message.')
  const { id: _, ...message } = failed
  for (let count = 0; count < 100; count++)
    await app.database.insert(channelInbox).values({ ...message, eventId: `nog ${count}` })
  expect(await rowsOf('Mislukte berichten, nieuwste eerst')).toHaveLength(100)
  expect(await readPage(await administrator.get('/redactie/kanalen'))).toContain('En nog 3.')
})

test('a channel is paused and goes on, and the log says by whom', async () => {
  expect(await post('pauzeren', { kanaal: 'telegram' })).toContain('Telegram is gepauzeerd.')
  expect((await rowsOf('Kanalen')).find(([title]) => title === 'Telegram')?.[1]).toContain('gepauzeerd')
  expect(await lastAudit()).toMatchObject({
    action: 'gepauzeerd',
    objectKind: 'kanaal',
    objectName: 'Telegram',
    userId: administrator.editor.id,
  })
  expect(await post('hervatten', { kanaal: 'telegram' })).toContain('Telegram is hervat.')
  expect((await rowsOf('Kanalen')).find(([title]) => title === 'Telegram')?.[1]).toContain('aan')
  expect(await lastAudit()).toMatchObject({ action: 'hervat' })
  expect(await post('pauzeren', { kanaal: 'duivenpost' })).toContain('Dit kanaal bestaat niet.')
  expect(await lastAudit()).toMatchObject({ action: 'hervat' })
})

test('what failed is tried again, one or all', async () => {
  expect(await states()).toEqual(['failed', 'waiting', 'failed', 'gone', 'waiting'])
  const [message] = await app.database.select().from(channelInbox).orderBy(asc(channelInbox.id))
  const bericht = `vraag-${message?.id}`
  expect(await post('opnieuw', { bericht })).toContain('Het bericht wordt opnieuw geprobeerd.')
  expect(await states()).toEqual(['waiting', 'waiting', 'failed', 'gone', 'waiting'])
  expect(await lastAudit()).toMatchObject({ action: 'opnieuw geprobeerd', objectName: bericht })
  expect(await post('opnieuw', { bericht })).toContain('Er is niets om opnieuw te proberen')
  expect(await post('opnieuw', {})).toContain('Het bericht wordt opnieuw geprobeerd.')
  // Its text is gone: the platform took it first.
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting', 'gone', 'waiting'])
  expect(await post('opnieuw', { bericht: 'vraag-1; drop table' })).toContain(
    'Er is niets om opnieuw te proberen',
  )
})

test.each(['lezer', 'redacteur', 'eindredacteur'] as const)(
  'a %s sees and changes no channels',
  async (role) => {
    const browser = await signInAs(app, role)
    expect(await (await browser.get('/redactie')).text()).not.toContain('href="/redactie/kanalen"')
    expect((await browser.get('/redactie/kanalen')).status).toBe(403)
    const before = await states()
    for (const action of ['pauzeren', 'hervatten', 'opnieuw'])
      expect((await browser.post(`/redactie/kanalen/${action}`, { kanaal: 'telegram' })).status).toBe(403)
    expect(await states()).toEqual(before)
    expect(
      (await app.channels.administration.overview()).find(({ name }) => name === 'telegram')?.state,
    ).toBe('on')
  },
)
