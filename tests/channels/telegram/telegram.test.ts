import { describe, expect, test } from 'vitest'
import {
  asker,
  createTelegramChannel,
  date,
  messageUpdate,
  pressUpdate,
  privateChat,
} from './telegram-channel.ts'

const question = 'Hoe vraag ik een paspoort aan?'

describe('a private chat', () => {
  test('gives a question with its place, its language and its time', async () => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ text: question }))).toEqual([
      {
        kind: 'message',
        channel: 'telegram',
        eventId: 'message:5550001:42',
        conversation: '5550001',
        address: { chatId: 5550001 },
        content: { kind: 'text', text: question },
        language: 'nl',
        isPublic: false,
        sentAt: date * 1000,
      },
    ])
  })

  test.each([
    ['/start', { kind: 'start' }],
    ['/start campagne-najaar', { kind: 'start' }],
    ['/help', { kind: 'start' }],
    ['/stop', { kind: 'stop' }],
    ['Stop!', { kind: 'stop' }],
    ['/paspoort', { kind: 'text', text: '/paspoort' }],
    ['/starten met een bedrijf', { kind: 'text', text: '/starten met een bedrijf' }],
  ])('reads %s', async (text, content) => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ text }))).toMatchObject([{ content }])
  })

  test.each([
    ['a photo', { photo: [{ file_id: 'a' }] }, 'image'],
    ['a sticker', { sticker: { file_id: 'a' } }, 'sticker'],
    ['an animation', { animation: { file_id: 'a' }, document: { file_id: 'a' } }, 'video'],
    ['a video message', { video_note: { file_id: 'a' } }, 'video'],
    ['a voice message', { voice: { file_id: 'a' } }, 'audio'],
    ['a document', { document: { file_id: 'a' } }, 'file'],
    ['a place', { venue: { title: 'Stadhuis' }, location: { latitude: 52, longitude: 5 } }, 'location'],
    ['a contact', { contact: { phone_number: '0612345678', first_name: 'Jan' } }, 'contact'],
    ['a poll', { poll: { id: '1', question: 'Ja?' } }, 'other'],
    ['a dice', { dice: { emoji: '🎲', value: 3 } }, 'other'],
  ])('knows %s, which it cannot read', async (_, message, what) => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate(message))).toMatchObject([{ content: { kind: 'unsupported', what } }])
  })

  test('reads the words under a photo and names the photo', async () => {
    const { read } = createTelegramChannel()
    expect(await read(messageUpdate({ photo: [{ file_id: 'a' }], caption: question }))).toMatchObject([
      { content: { kind: 'text', text: question, attachments: ['image'] } },
    ])
  })

  test('answers an album without words once', async () => {
    const { read } = createTelegramChannel()
    const [first] = await read(messageUpdate({ message_id: 50, media_group_id: '9', photo: [{}] }))
    const [second] = await read(messageUpdate({ message_id: 51, media_group_id: '9', photo: [{}] }))
    expect(first).toMatchObject({ eventId: 'album:5550001:9' })
    expect(second).toMatchObject({ eventId: 'album:5550001:9' })
  })

  test.each([
    ['an edit', { edited_message: messageUpdate({ text: question }).message }],
    [
      'a post in a channel',
      { channel_post: { ...messageUpdate({ text: question }).message, chat: { id: -1, type: 'channel' } } },
    ],
    ['a reaction', { message_reaction: { chat: privateChat, message_id: 1, date } }],
    ['a kind of update that does not exist yet', { telepathy: { thought: question } }],
    ['another bot', messageUpdate({ text: question, from: { ...asker, is_bot: true } })],
    ['a message without a sender', messageUpdate({ text: question, from: undefined })],
    ['a pinned message', messageUpdate({ pinned_message: { message_id: 1 } })],
    [
      'a timer for deleting',
      messageUpdate({ message_auto_delete_timer_changed: { message_auto_delete_time: 1 } }),
    ],
    ['a return', { my_chat_member: { chat: privateChat, date, new_chat_member: { status: 'member' } } }],
    ['a press on a game', pressUpdate({ data: undefined, game_short_name: 'schaken' })],
  ])('meets %s with silence', async (_, update) => {
    const { read, warnings } = createTelegramChannel()
    expect(await read({ update_id: 9, ...update })).toEqual([])
    expect(warnings).toEqual([])
  })

  test('that blocks us means stop', async () => {
    const { read } = createTelegramChannel()
    const update = {
      update_id: 9,
      my_chat_member: { chat: privateChat, from: asker, date, new_chat_member: { status: 'kicked' } },
    }
    expect(await read(update)).toMatchObject([
      { eventId: 'update:9', conversation: '5550001', content: { kind: 'stop' } },
    ])
  })

  test('a button gives its option, also when its message is gone', async () => {
    const { read } = createTelegramChannel()
    const expected = [
      {
        eventId: 'button:4382bfdwdsb323b2d9',
        conversation: '5550001',
        content: { kind: 'option', value: 'keuze:6f0c:2' },
      },
    ]
    expect(await read(pressUpdate())).toMatchObject(expected)
    expect(await read(pressUpdate({ message: { message_id: 1, chat: privateChat, date: 0 } }))).toMatchObject(
      expected,
    )
  })

  test.each([
    ['nl-NL', 'nl'],
    ['en', 'en'],
    ['pl', undefined],
    [undefined, undefined],
  ])('with an app in %s gives %s', async (language_code, language) => {
    const { read } = createTelegramChannel()
    const [message] = await read(messageUpdate({ text: question, from: { ...asker, language_code } }))
    expect(message && 'language' in message ? message.language : undefined).toBe(language)
  })
})
