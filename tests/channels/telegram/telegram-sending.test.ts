import { describe, expect, test } from 'vitest'
import { asker, createTelegramChannel, deliveryOf, group, options } from './telegram-channel.ts'

describe('a part', () => {
  test('goes out as HTML, without a preview of links', async () => {
    const { channel, telegram } = createTelegramChannel()
    const part = {
      text: '<b>Paspoort</b>\n<a href="https://voorbeeld.nl/?a=1&amp;b=2">Meer</a>',
      plain: 'Paspoort',
    }
    expect(await channel.send(deliveryOf(part))).toEqual({ kind: 'sent', platformId: '5550001:1001' })
    expect(telegram.calls).toEqual([
      {
        method: 'sendMessage',
        body: {
          chat_id: asker.id,
          text: part.text,
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
        },
      },
    ])
  })

  test.each([
    ['the longest text', { text: `${'x'.repeat(4095)}.` }],
    ['eight choices', { options: options(...Array.from({ length: 8 }, (_, index) => `Keuze ${index}`)) }],
    ['labels that are the same', { options: options('Afval', 'Afval') }],
    ['signs of HTML in a label', { options: options('<Wonen & zorg>') }],
  ])('with %s is taken by a strict Bot API', async (_, part) => {
    const { channel, telegram } = createTelegramChannel()
    expect(await channel.send(deliveryOf(part))).toMatchObject({ kind: 'sent' })
    expect(telegram.refusals).toEqual([])
  })

  test('has its options as buttons, one under the other, with values of at most 64 bytes', async () => {
    const { channel, telegram } = createTelegramChannel()
    await channel.send(deliveryOf({ options: options('Paspoort', 'Rijbewijs') }))
    expect(telegram.bodies('sendMessage')).toMatchObject([
      {
        reply_markup: {
          inline_keyboard: [
            [{ text: 'Paspoort', callback_data: 'keuze:1e9a1c1e-8c1b-8000-8000-000000000001:1' }],
            [{ text: 'Rijbewijs', callback_data: 'keuze:1e9a1c1e-8c1b-8000-8000-000000000001:2' }],
          ],
        },
      },
    ])
  })

  test('goes out without markup when Telegram does not accept the markup', async () => {
    const { channel, telegram } = createTelegramChannel()
    const delivery = deliveryOf({ text: '<b>niet gesloten', plain: 'niet gesloten', options: options('Ja') })
    expect(await channel.send(delivery)).toMatchObject({ kind: 'sent' })
    const [refused, sent] = telegram.bodies('sendMessage')
    expect(refused).toMatchObject({ parse_mode: 'HTML' })
    expect(sent).toMatchObject({ text: 'niet gesloten', reply_markup: refused?.['reply_markup'] })
    expect(sent).not.toHaveProperty('parse_mode')
  })

  test('in a group refers to the question and stays in its topic', async () => {
    const { channel, telegram } = createTelegramChannel()
    const address = { chatId: group.id, threadId: 7, isGroup: true }
    await channel.send(deliveryOf({}, { address, replyTo: `message:${group.id}:42` }))
    // Deleted in the meantime.
    await channel.send(deliveryOf({}, { address, replyTo: `message:${group.id}:43` }))
    expect(telegram.refusals).toEqual([])
    expect(telegram.bodies('sendMessage')).toMatchObject([
      { chat_id: group.id, message_thread_id: 7, reply_parameters: { message_id: 42 } },
      { chat_id: group.id, message_thread_id: 7, reply_parameters: { message_id: 43 } },
    ])
  })

  test('in a private chat refers to nothing', async () => {
    const { channel, telegram } = createTelegramChannel()
    await channel.send(deliveryOf({}, { replyTo: 'message:5550001:42' }))
    expect(telegram.bodies('sendMessage')[0]).not.toHaveProperty('reply_parameters')
  })

  test('follows a group that became a supergroup', async () => {
    const { channel, telegram } = createTelegramChannel()
    telegram.addChat(-77, { migratedTo: group.id })
    const outcome = await channel.send(deliveryOf({}, { address: { chatId: -77, isGroup: true } }))
    expect(outcome).toMatchObject({ kind: 'sent' })
    expect(telegram.bodies('sendMessage')).toMatchObject([{ chat_id: -77 }, { chat_id: group.id }])
  })
})

describe('a press on a button', () => {
  test('is answered once, before the parts that answer it', async () => {
    const { channel, telegram } = createTelegramChannel()
    telegram.addPress('4382bf')
    const delivery = deliveryOf({}, { replyTo: 'button:4382bf' })
    await channel.send(delivery)
    await channel.send(delivery)
    expect(telegram.refusals).toEqual([])
    expect(telegram.calls.map(({ method }) => method)).toEqual([
      'answerCallbackQuery',
      'sendMessage',
      'sendMessage',
    ])
  })

  test.each([
    ['that is too old', undefined],
    ['that Telegram does not answer to', new Error('offline')],
  ])('%s still gets its answer', async (_, failure) => {
    const { channel, telegram } = createTelegramChannel()
    if (failure) telegram.failNext(failure)
    expect(await channel.send(deliveryOf({}, { replyTo: 'button:oud' }))).toMatchObject({ kind: 'sent' })
  })
})

describe('a failure', () => {
  const cannotConnect = new TypeError('fetch failed', {
    cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  })

  test.each([
    [
      '429 waits as long as Telegram says',
      { code: 429, description: 'Too Many Requests: retry after 31', parameters: { retry_after: 31 } },
      { kind: 'retry', after: 31_000 },
    ],
    ['403 means gone', { code: 403, description: 'Forbidden: user is deactivated' }, { kind: 'gone' }],
    [
      'a chat that is no more means gone',
      { code: 400, description: 'Bad Request: chat not found' },
      { kind: 'gone' },
    ],
    ['a closed topic means gone', { code: 400, description: 'Bad Request: TOPIC_CLOSED' }, { kind: 'gone' }],
    ['401 asks for a person', { code: 401, description: 'Unauthorized' }, { kind: 'failed' }],
    ['another 400 asks for a person', { code: 400, description: 'Bad Request: strange' }, { kind: 'failed' }],
    ['a 5xx leaves it open', { code: 502, description: 'Bad Gateway' }, { kind: 'unknown' }],
    [
      'a page of a proxy leaves it open',
      new Response('<h1>Bad gateway</h1>', { status: 502 }),
      { kind: 'unknown' },
    ],
    ['no connection is tried again', cannotConnect, { kind: 'retry' }],
    ['a broken connection leaves it open', new TypeError('terminated'), { kind: 'unknown' }],
    ['a time-out leaves it open', new DOMException('late', 'TimeoutError'), { kind: 'unknown' }],
  ])('%s', async (_, failure, outcome) => {
    const { channel, telegram } = createTelegramChannel()
    telegram.failNext(failure)
    const actual = await channel.send(deliveryOf())
    expect(actual).toMatchObject({ ...outcome, reason: expect.any(String) })
    expect(JSON.stringify(actual)).not.toContain('AAfake')
  })

  test('that is for good names the remedy', async () => {
    const { channel, telegram } = createTelegramChannel()
    telegram.failNext({ code: 401, description: 'Unauthorized' })
    expect(await channel.send(deliveryOf())).toMatchInlineSnapshot(`
      {
        "kind": "failed",
        "reason": "Telegram: Unauthorized (401). Het token klopt niet meer: vul bij TELEGRAM_BOT_TOKEN het token van @BotFather in en start opnieuw.",
      }
    `)
  })

  test('of an address that is no chat asks for a person', async () => {
    const { channel, telegram } = createTelegramChannel()
    expect(await channel.send(deliveryOf({}, { address: { statusId: '1' } }))).toMatchObject({
      kind: 'failed',
    })
    expect(telegram.calls).toEqual([])
  })

  test('of someone who blocked us means gone', async () => {
    const { channel, telegram } = createTelegramChannel()
    telegram.addChat(asker.id, { blocked: true })
    expect(await channel.send(deliveryOf())).toMatchObject({ kind: 'gone' })
  })
})

test('shows that we are typing, in the topic', async () => {
  const { channel, telegram } = createTelegramChannel()
  await channel.typing?.({ chatId: group.id, threadId: 7, isGroup: true })
  expect(telegram.refusals).toEqual([])
  expect(telegram.bodies('sendChatAction')).toEqual([
    { chat_id: group.id, action: 'typing', message_thread_id: 7 },
  ])
})
