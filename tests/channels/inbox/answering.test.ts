import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import { type ChannelBench, createChannelBench } from '../../support/channel-bench.ts'

let bench: ChannelBench
let one: Awaited<ReturnType<ChannelBench['restart']>>

beforeAll(async () => {
  bench = await createChannelBench()
})

beforeEach(async () => {
  one = await bench.restart()
})

afterAll(() => bench.close())

/** Says something, lets everything be answered and sent, and gives the last text that went out. */
async function say(message: Parameters<ChannelBench['deliver']>[0]): Promise<string> {
  const before = one.sent.length
  await bench.deliver(message)
  await one.answerAll()
  await one.sendAll()
  return one.texts().slice(before).join('\n\n')
}

const lastOptions = () => one.sent.at(-1)?.part.options ?? []

test('a question gets the answer of ask(), with the address of the conversation and the message it answers', async () => {
  expect(await say({ eventId: 'm1', text: 'wanneer gaat de ophaalbrug open' })).toContain(
    'De ophaalbrug gaat om negen uur open.',
  )
  expect(one.sent).toMatchObject([{ address: { chat: 7 }, replyTo: 'm1' }])
  const [logged] = await bench.database.select().from(questionLog)
  expect(logged).toMatchObject({ channel: 'telegram', outcome: 'answer', language: 'nl' })
})

test('what has been answered leaves no words behind', async () => {
  await say({ text: 'wanneer gaat de ophaalbrug open' })
  expect(await bench.inboxRows()).toMatchObject([{ state: 'done', content: null, error: null }])
  expect(await bench.outboxRows()).toMatchObject([{ state: 'sent', part: null, platformId: 'platform-1' }])
})

test('only the first reply of a conversation says that it is a chatbot', async () => {
  expect(await say({})).toContain('U praat met een chatbot.')
  expect(await say({})).not.toContain('chatbot')
  expect(await say({ conversation: 'ander gesprek' })).toContain('U praat met een chatbot.')
})

test.each([
  ['its number', '2'],
  ['its number with a full stop', ' 2. '],
  ['its label', '2. hoe vraag ik een vergunning voor een KERMIS aan'],
  ['its label without the number', 'Hoe vraag ik een vergunning voor een kermis aan?'],
])('an option is chosen by typing %s', async (_name, text) => {
  await say({ text: 'mag dit' })
  expect(lastOptions().map(({ label }) => label)).toEqual([
    '1. Hoe vraag ik een vergunning voor een fanfare aan?',
    '2. Hoe vraag ik een vergunning voor een kermis aan?',
  ])
  expect(await say({ text })).toContain('meldt u aan bij de balie')
})

test('an option is chosen by pressing it, also later on', async () => {
  await say({ text: 'mag dit' })
  const value = lastOptions()[0]?.value ?? ''
  await say({ text: 'wanneer gaat de ophaalbrug open' })
  expect(await say({ content: { kind: 'option', value } })).toContain('meldt u aan met het formulier')
})

test('thanks in between leave the choices open, an answer closes them', async () => {
  await say({ text: 'mag dit' })
  await say({ text: 'dank je wel' })
  expect(await say({ text: '1' })).toContain('meldt u aan met het formulier')
  expect(await say({ text: '2' })).not.toContain('balie')
})

test.each([
  ['pressed', true, 'Fijn dat het heeft geholpen.'],
  ['pressed', false, 'Wat jammer.'],
])('feedback that is %s is stored: %s', async (_name, helpful, thanks) => {
  await say({})
  const value = lastOptions()[helpful ? 0 : 1]?.value ?? ''
  expect(await say({ content: { kind: 'option', value } })).toContain(thanks)
  expect(await bench.database.select().from(questionLog)).toMatchObject([{ helpful }])
})

test('typed feedback counts too, and "niet geholpen" shows the way to a person', async () => {
  await say({})
  expect(await say({ text: 'nee' })).toContain('088 000 20 00')
  expect(await bench.database.select().from(questionLog)).toMatchObject([{ helpful: false }])
})

test('a number is no feedback', async () => {
  await say({})
  expect(await say({ text: '2' })).not.toContain('Wat jammer.')
  const logged = await bench.database.select().from(questionLog)
  expect(logged.map(({ helpful }) => helpful)).toEqual([null, null])
})

test.each([
  ['a button of a question we do not know', 'keuze:11111111-1111-8111-8111-111111111111:1'],
  ['feedback on a question we do not know', 'nuttig:11111111-1111-8111-8111-111111111111:ja'],
  ['a button that is none of ours', 'iets anders'],
])('%s gets a friendly sentence', async (_name, value) => {
  expect(await say({ content: { kind: 'option', value } })).toContain('Deze keuze is niet meer geldig.')
})

test('who opens the conversation is greeted, in the language the platform says', async () => {
  expect(await say({ content: { kind: 'start' }, language: 'en' })).toContain('answers that our editors')
})

test('a photo gets a friendly sentence, in the language of the conversation', async () => {
  const photo = { kind: 'unsupported', what: 'image' } as const
  expect(await say({ content: photo })).toContain('kan ik niet lezen')
  await say({ text: 'I want to know when the drawbridge opens', conversation: 'english' })
  expect(await say({ content: photo, conversation: 'english' })).toContain('I cannot read photos')
})

test('an attachment beside words is named, and the words are answered', async () => {
  const content = { kind: 'text', text: 'wanneer gaat de ophaalbrug open', attachments: ['file'] } as const
  const answer = await say({ content: { ...content, attachments: ['file'] } })
  expect(answer).toContain('De bijlage bij uw bericht kan ik niet lezen.')
  expect(answer).toContain('De ophaalbrug gaat om negen uur open.')
})

test('personal data in public are answered with the request to go on in private, and are not logged', async () => {
  const text = 'mijn bsn is 111222333, wanneer gaat de ophaalbrug open'
  expect(await say({ isPublic: true, text })).toContain('privébericht')
  expect(await bench.database.select().from(questionLog)).toEqual([])
  expect(await say({ isPublic: true })).toContain('De ophaalbrug gaat om negen uur open.')
  const inPrivate = await say({ isPublic: false, text })
  expect(inPrivate).toContain('ophaalbrug')
  expect(inPrivate).not.toContain('privébericht')
})
