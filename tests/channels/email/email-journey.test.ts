import { rm } from 'node:fs/promises'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { channelConversation, channelState } from '../../../server/database/channel-schema.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { type SentMail, startMailServer } from '../../support/mail-server.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../../support/write-content.ts'
import { eventually, mail } from './email-channel.ts'

const uuid = (digit: number) => `${digit}1111111-1111-4111-8111-111111111111`
const articles = {
  'nl/brug.md': articleText(
    { id: uuid(1), vraag: 'Wanneer gaat de ophaalbrug open?' },
    'De ophaalbrug gaat om **negen uur** open & dicht.\n\n- op maandag\n- op dinsdag',
  ),
  'nl/fanfare.md': articleText(
    { id: uuid(2), vraag: 'Hoe vraag ik een vergunning voor een fanfare aan?' },
    'Een fanfare meldt u aan met het formulier.',
  ),
  'nl/kermis.md': articleText(
    { id: uuid(3), vraag: 'Hoe vraag ik een vergunning voor een kermis aan?' },
    'Een kermis meldt u aan bij de balie.',
  ),
  'en/brug.md': articleText({ id: uuid(1), vraag: 'When does the drawbridge open?' }, 'It opens at nine.'),
}

let server: Awaited<ReturnType<typeof startMailServer>>
let app: Awaited<ReturnType<typeof createTestApp>>
let stop: () => Promise<void>
let content: string

beforeAll(async () => {
  server = await startMailServer()
  content = await temporaryFolder()
  await copyOrganisation(content)
  await writeFiles(content, articles)
  let time = Date.now()
  // The pace of the channel is by the clock: a test does not wait for it.
  const now = () => new Date((time += 3000))
  app = await createTestApp({ content, now, environment: server.environment })
  stop = app.channels.start()
  // What is in the mailbox before we first came gets no answer.
  await vi.waitFor(async () => {
    const [state] = await app.database.select().from(channelState)
    if (!state) throw new Error('The mailbox was not opened yet.')
  }, 15_000)
})

afterAll(async () => {
  await stop()
  await app.close()
  await server.stop()
  await rm(content, { recursive: true, force: true })
})

/** Lets a mail arrive and waits for the answer to it. */
async function ask(body: string, headers: Record<string, string> = {}): Promise<SentMail> {
  const before = server.smtp.sent.length
  server.deliver(mail(body, headers))
  await eventually(() => expect(server.smtp.sent.length).toBe(before + 1))
  const sent = server.smtp.sent.at(-1)
  if (!sent) throw new Error('Nothing was sent.')
  return sent
}

/** The headers of a reply to it, as a mail program writes them. */
const replyTo = ({ mail: { messageId = '', subject = '' } }: SentMail) => ({
  Subject: subject,
  'In-Reply-To': messageId,
  References: `<begin@burger.example> ${messageId}`,
})

test('a question in the mailbox gets the answer of ask(), once, as text and as HTML', async () => {
  const sent = await ask('Beste gemeente,\n\nWanneer gaat de ophaalbrug open?\n\nGroet, Sanne', {
    Subject: 'De brug',
    'Message-ID': '<begin@burger.example>',
  })
  expect(sent.mail.subject).toBe('Re: De brug')
  expect(sent.mail.inReplyTo).toBe('<begin@burger.example>')
  expect(sent.mail.text).toMatchInlineSnapshot(`
    "U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw privacy (http://localhost:8787/privacy).

    Wanneer gaat de ophaalbrug open?

    De ophaalbrug gaat om negen uur open & dicht.

    - op maandag
    - op dinsdag

    Bron: Provincie Voorbeeld en Gemeente Voorbeeldstad (http://localhost:8787/vragen/brug)

    Heeft dit u geholpen? Antwoord met ja of nee."
  `)
  expect(sent.mail.html).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="nl"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Re: De brug</title></head>
    <body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
    <div style="max-width:640px"><div lang="nl"><p>U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw <a href="http://localhost:8787/privacy">privacy</a>.</p>
    <p><strong>Wanneer gaat de ophaalbrug open?</strong></p>
    <p>De ophaalbrug gaat om <strong>negen uur</strong> open &#x26; dicht.</p>
    <ul>
    <li>op maandag</li>
    <li>op dinsdag</li>
    </ul>
    <p>Bron: <a href="http://localhost:8787/vragen/brug">Provincie Voorbeeld en Gemeente Voorbeeldstad</a></p>
    <p>Heeft dit u geholpen? Antwoord met ja of nee.</p></div></div>
    </body></html>"
  `)
  await eventually(() => expect(server.mailbox.messages[0]?.flags).toEqual(['\\Seen']))

  const rated = await ask('Ja\n\nOp 2 nov. 2026 schreef Gemeente:\n> Heeft dit u geholpen?', replyTo(sent))
  expect(rated.mail.text).toContain('Fijn dat het heeft geholpen')
  expect(rated.mail.text).not.toContain('chatbot')
  expect(rated.mail.references).toEqual(['<begin@burger.example>', sent.mail.messageId, rated.mail.inReplyTo])
})

test('a quoted reply with a number chooses, also from a program that only names our mail', async () => {
  const asked = await ask('Hoe vraag ik een vergunning voor een fanfare aan?')
  await offerChoices('nl/fanfare.md', 'nl/kermis.md')
  const { messageId = '', subject = '' } = asked.mail
  const answer = await ask('2\n\nVan: Gemeente\nVerzonden: maandag\nOnderwerp: x\n\n1. niet dit', {
    Subject: subject,
    'In-Reply-To': messageId,
    References: messageId,
  })
  expect(answer.mail.text).toContain('Een kermis meldt u aan bij de balie.')
})

/** As if the last question was too close to call: which question is, is for other tests. */
async function offerChoices(...paths: string[]): Promise<void> {
  const { database, knowledge } = app
  const choices = paths.flatMap((path) => knowledge.findByPath(path) ?? [])
  const [last] = await database.select().from(questionLog).orderBy(desc(questionLog.askedAt)).limit(1)
  const id = last?.id ?? ''
  const shown = choices.map((article) => ({ id: article.id, revision: article.revision }))
  await database.update(questionLog).set({ outcome: 'choices', shown }).where(eq(questionLog.id, id))
  const options = choices.map(({ vraag }, index) => ({ label: vraag, value: `keuze:${id}:${index + 1}` }))
  await database.update(channelConversation).set({ options })
}

test('what is too large is answered with a sentence', async () => {
  const sent = await ask('x'.repeat(5_100_000))
  expect(sent.mail.text).toContain('Uw bericht is te groot om te lezen')
})

test('a file is named, and the words are answered', async () => {
  const body =
    '--g\nContent-Type: text/plain\n\nWanneer gaat de ophaalbrug open?\n--g\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n--g--'
  const sent = await ask(body, { 'Content-Type': 'multipart/mixed; boundary=g' })
  expect(sent.mail.text).toContain('De bijlage bij uw bericht kan ik niet lezen')
  expect(sent.mail.text).toContain('negen uur')
})

test('our own answer, bounced or sent back by a machine, is not answered', async () => {
  const last = server.smtp.sent.at(-1)
  const before = server.smtp.sent.length
  server.deliver(last?.raw ?? '')
  server.deliver(mail('Wanneer gaat de ophaalbrug open?', { 'Auto-Submitted': 'auto-replied' }))
  await ask('When does the drawbridge open?')
  expect(server.smtp.sent).toHaveLength(before + 1)
  expect(server.smtp.sent.at(-1)?.mail.text).toContain('It opens at nine.')
})
