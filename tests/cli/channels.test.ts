import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runList } from '../../cli/channels/run-list.ts'
import { runPause, runResume, runRetry } from '../../cli/channels/run-change.ts'
import { runTest } from '../../cli/channels/run-test.ts'
import { channelInbox, channelOutbox, channelState } from '../../server/database/channel-schema.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { runCli } from '../support/run-cli.ts'
import { copyOrganisation, temporaryFolder } from '../support/write-content.ts'

// A process of its own for some tests: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
let database: Awaited<ReturnType<typeof openDatabase>>
let output: string

const at = new Date('2026-11-02T10:00:00+01:00').getTime()

beforeAll(async () => {
  folder = await temporaryFolder()
  await copyOrganisation(folder)
  database = await openDatabase(`file:${join(folder, 'test.db')}`)
})

beforeEach(async () => {
  for (const table of [channelInbox, channelOutbox, channelState]) await database.database.delete(table)
  vi.stubEnv('CONTENT', folder)
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'test.db')}`)
  vi.stubEnv('PUBLIC_URL', 'https://www.voorbeeld.example')
  output = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text)
    return true
  })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

afterAll(async () => {
  database.close()
  await rm(folder, { recursive: true, force: true })
})

function switchTelegramOn(): void {
  vi.stubEnv('TELEGRAM_BOT_TOKEN', '123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc')
  vi.stubEnv('TELEGRAM_WEBHOOK_SECRET', 'een-geheim-van-voldoende-lengte-0123456789')
}

async function storeDeadLetters(): Promise<void> {
  const message = { channel: 'telegram', conversationId: 'gesprek', receivedAt: at, sentAt: at }
  const waiting = { ...message, isPublic: false, nextAttemptAt: at, content: { kind: 'start' } }
  await database.database.insert(channelInbox).values([
    { ...waiting, eventId: 'm1', state: 'waiting' },
    { ...waiting, eventId: 'm2', state: 'failed', error: 'De database was vol.' },
  ])
  const part = { channel: 'telegram', conversationId: 'gesprek', createdAt: at, nextAttemptAt: at }
  await database.database.insert(channelOutbox).values([
    {
      ...part,
      deliveryId: 'd1',
      replyId: 'r1',
      state: 'gone',
      error: 'Deze persoon heeft de bot geblokkeerd.',
      part: { text: 'geheim antwoord', plain: '', options: [] },
    },
    { ...part, deliveryId: 'd2', replyId: 'r2', state: 'failed', error: 'Niet aangekomen.' },
    { ...part, deliveryId: 'd3', replyId: 'r3', state: 'sent', sentAt: at },
  ])
}

test('without settings every channel is off', async () => {
  expect(await runList({})).toBe(0)
  expect(output).toMatchInlineSnapshot(`
    "Kanaal         Staat  Te beantwoorden  Te versturen  Aandacht  Laatst verstuurd
    bot-framework  uit    -                -             -         -
    whatsapp       uit    -                -             -         -
    messenger      uit    -                -             -         -
    instagram      uit    -                -             -         -
    telegram       uit    -                -             -         -
    mastodon       uit    -                -             -         -
    email          uit    -                -             -         -
    "
  `)
})

test('what waits, what went wrong last and what needs attention are shown, without anybody’s words', async () => {
  switchTelegramOn()
  await storeDeadLetters()
  await database.database
    .insert(channelState)
    .values({ channel: 'telegram', lastError: 'Te veel berichten.', lastErrorAt: at })
  expect(await runList({})).toBe(0)
  expect(output).toMatchInlineSnapshot(`
    "Kanaal         Staat  Te beantwoorden  Te versturen  Aandacht  Laatst verstuurd
    bot-framework  uit    -                -             -         -
    whatsapp       uit    -                -             -         -
    messenger      uit    -                -             -         -
    instagram      uit    -                -             -         -
    telegram       aan    1                -             3         2 nov, 10:00
    mastodon       uit    -                -             -         -
    email          uit    -                -             -         -

    Telegram, laatste fout (2 nov, 10:00): Te veel berichten.

    Dit vraagt aandacht:
      vraag-2  telegram, 2 nov, 10:00: De database was vol.
      antwoord-2  telegram, 2 nov, 10:00: Niet aangekomen. Dit kan niet nog een keer worden verstuurd.
      antwoord-1  telegram, 2 nov, 10:00: Deze persoon heeft de bot geblokkeerd.

    Nog een keer proberen: vraagbaak channels retry <id>, of --all voor alles.
    "
  `)
})

test('the same as JSON, for machines', async () => {
  switchTelegramOn()
  await storeDeadLetters()
  await runList({ json: true })
  const { channels, deadLetters } = JSON.parse(output)
  expect(channels.find(({ name }: { name: string }) => name === 'telegram')).toEqual({
    name: 'telegram',
    title: 'Telegram',
    state: 'on',
    waitingMessages: 1,
    waitingParts: 0,
    waitingSince: at,
    deadLetters: 3,
    lastReceivedAt: at,
    lastSentAt: at,
  })
  expect(deadLetters).toHaveLength(3)
})

test('a channel with wrong settings is off, says why, and the exit status tells', async () => {
  vi.stubEnv('TELEGRAM_BOT_TOKEN', 'geen token')
  expect(await runList({})).toBe(1)
  expect(output).toContain('Telegram staat uit: ')
  await expect(runTest('telegram')).rejects.toThrow('De instellingen van Telegram kloppen niet: ')
})

test('a dead letter goes back in line by its id, and all of them with --all', async () => {
  await storeDeadLetters()
  const [, failed] = await database.database.select().from(channelInbox).orderBy(channelInbox.id)
  expect(await runRetry(`vraag-${failed?.id}`, {})).toBe(0)
  expect(await runRetry(`vraag-${failed?.id}`, {})).toBe(1)
  expect(await runRetry(undefined, { all: true })).toBe(0)
  expect(output).toMatch(
    /^vraag-(\d+) staat weer in de rij\.\nMet het id vraag-\1 is er niets .*\n1 bericht staat weer in de rij\.\n$/,
  )
  await expect(runRetry(undefined, {})).rejects.toThrow('Geef een id, of --all voor alles.')
})

test('a channel is paused and resumed', async () => {
  switchTelegramOn()
  expect(await runPause('Telegram')).toBe(0)
  await runList({})
  expect(output).toMatch(/telegram +gepauzeerd/)
  expect(await runResume('telegram')).toBe(0)
  output = ''
  await runList({})
  expect(output).toMatch(/telegram +aan/)
})

test('testing a channel that is not there, or not configured, says what to do', async () => {
  await expect(runTest('fax')).rejects.toThrow('Het kanaal "fax" bestaat niet. Kies uit ')
  await expect(runTest('mastodon')).rejects.toThrow('Mastodon is niet ingesteld.')
})

test('the commands work from the terminal', async () => {
  const environment = { CONTENT: folder, DATABASE_URL: `file:${join(folder, 'test.db')}` }
  const list = await runCli(['channels'], { environment })
  expect([list.status, list.stderr]).toEqual([0, ''])
  expect(list.stdout).toContain('whatsapp')
  const help = await runCli(['channels', 'telegram', '--help'], { environment })
  expect(help.stdout).toContain('set-webhook')
  expect(help.stdout).not.toMatch(/display help|Usage|Options/)
  const webhook = await runCli(['channels', 'telegram', 'set-webhook'], { environment })
  expect([webhook.status, webhook.stderr.split('.')[0]]).toEqual([1, 'Telegram is niet ingesteld'])
})
