import { rm } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import pino from 'pino'
import type { IncomingMessage, MessageContent } from '../../channels/channel.ts'
import type { ChannelLimits } from '../../channels/channel-limits.ts'
import { createInbox } from '../../channels/inbox/create-inbox.ts'
import { createIntake } from '../../channels/inbox/create-intake.ts'
import { createOutbox } from '../../channels/outbox/create-outbox.ts'
import { renderReply } from '../../channels/rendering/render-reply.ts'
import { composeReply } from '../../server/answer/compose-reply.ts'
import type { Reply } from '../../server/answer/reply.ts'
import type { Ask } from '../../server/ask.ts'
import { createChannelAdministration } from '../../server/channel-administration/create-channel-administration.ts'
import {
  channelConversation,
  channelInbox,
  channelOutbox,
  channelState,
} from '../../server/database/channel-schema.ts'
import { questionLog } from '../../server/database/schema.ts'
import type { Question } from '../../server/question.ts'
import { createTestApp, testNow } from './create-test-app.ts'
import { createFakeChannel } from './fake-channel.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from './write-content.ts'

export type ChannelBench = Awaited<ReturnType<typeof createChannelBench>>

const uuid = (digit: number) => `${digit}1111111-1111-4111-8111-111111111111`

/** Few articles, so that the start is quick. */
const articles = {
  'nl/brug.md': articleText(
    { id: uuid(1), vraag: 'Wanneer gaat de ophaalbrug open?', kort: 'Om negen uur.' },
    'De ophaalbrug gaat om negen uur open.\n\n## Feestdagen\n\nOp feestdagen blijft de brug dicht.',
  ),
  'nl/fanfare.md': articleText(
    { id: uuid(2), vraag: 'Hoe vraag ik een vergunning voor een fanfare aan?' },
    'Een fanfare meldt u aan met het formulier.',
  ),
  'nl/kermis.md': articleText(
    { id: uuid(3), vraag: 'Hoe vraag ik een vergunning voor een kermis aan?' },
    'Een kermis meldt u aan bij de balie.',
  ),
  'en/brug.md': articleText(
    { id: uuid(1), vraag: 'When does the drawbridge open?' },
    'The drawbridge opens at nine.',
  ),
}

/** The real application with a small knowledge base, a clock to set, and one channel of which the test is the platform. */
export async function createChannelBench() {
  const content = await temporaryFolder()
  await copyOrganisation(content)
  await writeFiles(content, articles)
  let time = testNow.getTime()
  const now = () => new Date(time)
  const app = await createTestApp({ content, now })
  const { database } = app
  const logger = pino({ level: 'silent' })
  const setups = [{ name: 'telegram', title: 'Telegram', isConfigured: true }]
  const intake = createIntake({ database, now })

  /** The real `ask()`; which question is too close to call is for other tests: "mag dit" always is. */
  async function ask(question: Question): Promise<Reply> {
    if (question.text !== 'mag dit') return app.ask(question)
    const reply = await app.ask({ ...question, text: 'mag een kermis of een fanfare' })
    const choices = ['nl/fanfare.md', 'nl/kermis.md'].flatMap((path) => app.knowledge.findByPath(path) ?? [])
    const shown = choices.map(({ id, revision }) => ({ id, revision }))
    await database.update(questionLog).set({ outcome: 'choices', shown }).where(eq(questionLog.id, reply.id))
    return composeReply({ kind: 'choices', articles: choices }, { ...reply, now: now() }, app.organisation)
  }

  /** One process: its own inbox and outbox over the shared database. */
  function createProcess(owner: string, fake: ReturnType<typeof createFakeChannel>, asking: Ask = ask) {
    const shared = { ...app, ask: asking, database, now, logger, owner, random: () => 1 }
    const inbox = createInbox({
      ...shared,
      lease: 15_000,
      render: (reply, { limits }, introduce) =>
        renderReply(reply, {
          limits,
          publicUrl: 'https://www.voorbeeld.example',
          find: app.knowledge.findByPath,
          organisation: app.organisation,
          introduce,
        }),
    })
    const outbox = createOutbox({ ...shared, lease: 60_000 })
    return {
      inbox,
      outbox,
      async answerAll() {
        while (await inbox.answerNext([fake.channel]));
      },
      /** Sends what may be sent at this moment, one after the other. */
      async sendAll() {
        for (let send = await outbox.takeNext(fake.channel); send; send = await outbox.takeNext(fake.channel))
          await send()
      },
    }
  }

  return {
    ...app,
    intake,
    createProcess,
    now,
    administration: createChannelAdministration({ database, setups, now }),

    /** A fresh platform and process, on empty tables. */
    async restart(limits: Partial<ChannelLimits> = {}) {
      for (const table of [channelInbox, channelOutbox, channelConversation, channelState, questionLog])
        await database.delete(table)
      time = testNow.getTime()
      const fake = createFakeChannel(limits)
      return { ...fake, ...createProcess('one', fake), fake }
    },

    /** Lets the clock run. */
    wait: (milliseconds: number) => void (time += milliseconds),

    deliver: (message: Partial<IncomingMessage> & { text?: string } = {}) =>
      intake([incomingMessage({ sentAt: time, ...message })]),

    inboxRows: () => database.select().from(channelInbox).orderBy(channelInbox.id),
    outboxRows: () => database.select().from(channelOutbox).orderBy(channelOutbox.id),
    async conversation(key = 'gesprek') {
      const rows = await database.select().from(channelConversation).where(eq(channelConversation.key, key))
      return rows[0]
    },
    async close() {
      await app.close()
      await rm(content, { recursive: true, force: true })
    },
  }
}

let events = 0

/** A message as an adapter reads it. */
export function incomingMessage({
  text = 'wanneer gaat de ophaalbrug open',
  ...fields
}: Partial<IncomingMessage> & { text?: string } = {}): IncomingMessage {
  const content: MessageContent = { kind: 'text', text }
  events++
  return {
    kind: 'message',
    channel: 'telegram',
    eventId: `event-${events}`,
    conversation: 'gesprek',
    address: { chat: 7 },
    content,
    sentAt: testNow.getTime(),
    ...fields,
  }
}
