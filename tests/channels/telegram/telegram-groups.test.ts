import { describe, expect, test } from 'vitest'
import { fakeBot } from '../../support/fake-telegram.ts'
import { asker, createTelegramChannel, group, messageUpdate } from './telegram-channel.ts'

const question = 'Hoe vraag ik een paspoort aan?'
const inGroup = { chat: group }
const mention = (text: string) => ({
  text,
  entities: [{ type: 'mention', offset: text.indexOf('@'), length: '@GemeenteVoorbeeldBot'.length }],
})

describe('a group', () => {
  test('gets an answer when it names us, without our name in the question', async () => {
    const { read } = createTelegramChannel()
    expect(
      await read(
        messageUpdate({
          ...inGroup,
          ...mention('Vraag 👋 @gemeentevoorbeeldbot hoe laat is de balie open?'),
        }),
      ),
    ).toMatchObject([
      {
        conversation: '-1001234567890:5550001',
        address: { chatId: group.id, isGroup: true },
        content: { kind: 'text', text: 'Vraag 👋 hoe laat is de balie open?' },
        isPublic: true,
      },
    ])
  })

  test.each([
    [
      'an answer to our message',
      { text: 'en voor kinderen?', reply_to_message: { from: { id: fakeBot.id } } },
      'en voor kinderen?',
    ],
    [
      'our name as a link',
      {
        text: 'Gemeente hoe laat?',
        entities: [{ type: 'text_mention', offset: 0, length: 8, user: { id: fakeBot.id } }],
      },
      'hoe laat?',
    ],
    [
      'our name under a photo',
      { photo: [{}], caption: '@GemeenteVoorbeeldBot wat is dit?', caption_entities: mention('@x').entities },
      'wat is dit?',
    ],
  ])('gets an answer to %s', async (_, message, text) => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ ...inGroup, ...message }))).toMatchObject([
      { content: { kind: 'text', text } },
    ])
  })

  test.each([
    [
      'a command for us',
      { text: '/start@GemeenteVoorbeeldBot', entities: [{ type: 'bot_command', offset: 0, length: 27 }] },
    ],
    ['only our name', mention('@GemeenteVoorbeeldBot')],
  ])('gets a greeting for %s', async (_, message) => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ ...inGroup, ...message }))).toMatchObject([
      { content: { kind: 'start' } },
    ])
  })

  test.each([
    ['what people say to each other', { text: question }],
    [
      'another name',
      { text: '@buurman hoe gaat het?', entities: [{ type: 'mention', offset: 0, length: 8 }] },
    ],
    [
      'a command for another bot',
      { text: '/start@AndereBot', entities: [{ type: 'bot_command', offset: 0, length: 16 }] },
    ],
    ['a command for nobody', { text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] }],
    ['an answer to someone else', { text: question, reply_to_message: { from: { id: 77 } } }],
    [
      '/stop, which is not for one person to say',
      { text: '/stop', reply_to_message: { from: { id: fakeBot.id } } },
    ],
    ['its own change into a supergroup', { migrate_to_chat_id: -100 }],
    ['someone who joins', { new_chat_members: [asker] }],
    [
      'entities that point nowhere',
      { text: 'kort', entities: [{ type: 'mention', offset: 90, length: -4 }] },
    ],
  ])('gets no answer to %s', async (_, message) => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ ...inGroup, ...message }))).toEqual([])
  })

  test('keeps its topics apart, and not its rows of replies', async () => {
    const { read } = createTelegramChannel()
    const named = { ...inGroup, ...mention('@GemeenteVoorbeeldBot hallo'), message_thread_id: 7 }
    expect(await read(messageUpdate({ ...named, is_topic_message: true }))).toMatchObject([
      { conversation: '-1001234567890:7:5550001', address: { chatId: group.id, threadId: 7, isGroup: true } },
    ])
    expect(await read(messageUpdate(named))).toMatchObject([
      { conversation: '-1001234567890:5550001', address: { chatId: group.id, isGroup: true } },
    ])
  })

  test('is delivered again while our own name cannot be asked, which is asked once', async () => {
    const { read, deliver, telegram, received } = createTelegramChannel()
    telegram.failNext({ code: 500, description: 'Internal Server Error' })
    const update = messageUpdate({ ...inGroup, ...mention('@GemeenteVoorbeeldBot hallo') })
    expect((await deliver(update)).status).toBe(400)
    expect(received).toEqual([])
    expect(await read(update)).toHaveLength(1)
    expect(await read(update)).toHaveLength(1)
    expect(telegram.bodies('getMe')).toHaveLength(2)
  })
})
