import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakeStatus, mentionHtml, sanne } from '../../support/mastodon-entities.ts'
import { createMastodonChannel, eventually } from './mastodon-channel.ts'

let listening: Awaited<ReturnType<typeof createMastodonChannel>>

beforeAll(async () => {
  listening = await createMastodonChannel({ cursor: '0' })
  await listening.listen()
  await listening.connected()
})
beforeEach(() => void (listening.received.length = 0))
afterAll(() => listening.stop())

/** What is taken in when somebody asks something. A last question shows that there comes nothing more. */
async function read(question: string, fields: Partial<FakeStatus> = {}) {
  listening.mastodon.ask(question, fields)
  return readUntilLast()
}

async function readUntilLast() {
  const last = listening.mastodon.ask('tot slot')
  await eventually(() => expect(listening.received.at(-1)).toMatchObject({ eventId: last.id }))
  return listening.received.slice(0, -1)
}

describe('a question', () => {
  test('comes in with its place, its language and its time', async () => {
    const { ask } = listening.mastodon
    const status = ask('hoe vraag ik een paspoort aan?', { spoiler_text: 'reizen', visibility: 'unlisted' })
    expect(await readUntilLast()).toEqual([
      {
        kind: 'message',
        channel: 'mastodon',
        eventId: status.id,
        conversation: '200:unlisted',
        address: {
          statusId: status.id,
          acct: 'sanne@mastodon.nl',
          visibility: 'unlisted',
          warning: 'reizen',
          language: 'nl',
        },
        content: { kind: 'text', text: 'hoe vraag ik een paspoort aan?' },
        language: 'nl',
        isPublic: true,
        sentAt: Date.parse(status.created_at),
      },
    ])
  })

  test.each([
    ['public', true],
    ['unlisted', true],
    ['private', true],
    ['direct', false],
  ] as const)('that is %s is public: %s', async (visibility, isPublic) => {
    expect(await read('hallo', { visibility })).toMatchObject([
      { isPublic, conversation: `200:${visibility}`, address: { visibility } },
    ])
  })

  test.each([
    ['breaks and paragraphs', '<p>een<br>twee<br />drie</p><p>vier</p>', 'een\ntwee\ndrie\n\nvier'],
    ['entities', '<p>wonen &amp; zorg &lt;3 &#39;s avonds</p>', "wonen & zorg <3 's avonds"],
    [
      'a link that is shown in part',
      '<p>over <a href="https://www.rdw.nl/a"><span class="invisible">https://www.</span><span class="ellipsis">rdw.nl</span><span class="invisible">/a</span></a></p>',
      'over https://www.rdw.nl/a',
    ],
    [
      'a hashtag',
      '<p>een <a href="https://x.nl/tags/paspoort" class="mention hashtag" rel="tag">#<span>paspoort</span></a></p>',
      'een #paspoort',
    ],
    ['other people', `<p>${mentionHtml(sanne)} en ik vragen: hoe laat?</p>`, 'en ik vragen: hoe laat?'],
    ['a comma behind our name', '<p>, hoe laat?</p>', 'hoe laat?'],
    ['a list', '<p>twee vragen</p><ul><li>een</li><li>twee</li></ul>', 'twee vragen\n\neen\n\ntwee'],
    [
      'a quoted post',
      '<p class="quote-inline">RE: <a href="https://x.nl/1">x</a></p><p>klopt dit?</p>',
      'klopt dit?',
    ],
    ['tags that never close', '<p>hoe <b>laat', 'hoe laat'],
    ['a script', '<p>hoe</p><script>alert(1)</script>', 'hoe\n\nalert(1)'],
  ])('is read as text: %s', async (_, html, text) => {
    const content = html.replace('<p>', `<p>${mentionHtml(listening.mastodon.own)}`)
    expect(await read('', { content })).toMatchObject([{ content: { kind: 'text', text } }])
  })

  test.each([
    ['nothing but our name', '', [], { kind: 'start' }],
    ['a picture', '', ['image'], { kind: 'unsupported', what: 'image' }],
    ['a moving picture', '', ['gifv'], { kind: 'unsupported', what: 'video' }],
    ['something unknown', '', ['hologram'], { kind: 'unsupported', what: 'other' }],
    [
      'words with pictures',
      'wat is dit?',
      ['image', 'image'],
      { kind: 'text', text: 'wat is dit?', attachments: ['image'] },
    ],
    ['a request to stop', 'Stop!', [], { kind: 'stop' }],
  ])('with %s', async (_, question, types, content) => {
    const media_attachments = types.map((type, index) => ({ id: String(index), type }))
    expect(await read(question, { media_attachments })).toMatchObject([{ content }])
  })

  test.each([
    ['en-GB', { language: 'en' }],
    ['fr', {}],
    [null, {}],
  ])('in %s has a language of ours or none', async (language, expected) => {
    const [message] = await read('hallo', { language })
    expect({ ...(message?.language && { language: message.language }) }).toEqual(expected)
  })

  test('in a reply to us or to oneself is for us', async () => {
    const { own } = listening.mastodon
    expect(await read('en dan?', { in_reply_to_id: '5', in_reply_to_account_id: own.id })).toHaveLength(1)
    listening.received.length = 0
    expect(await read('en dan?', { in_reply_to_id: '5', in_reply_to_account_id: sanne.id })).toHaveLength(1)
  })

  test('in a reply to someone else is for us only when we are named first', async () => {
    const { own } = listening.mastodon
    const toPiet = { in_reply_to_id: '5', in_reply_to_account_id: '300' }
    expect(await read('kunt u dit uitleggen?', toPiet)).toHaveLength(1)
    listening.received.length = 0
    const piet = { url: 'https://social.nl/@piet', username: 'piet' }
    const content = `<p>${mentionHtml(piet)} ${mentionHtml(own)} dat denk ik ook</p>`
    expect(await read('', { ...toPiet, content })).toEqual([])
  })
})

describe('silence', () => {
  test.each(['favourite', 'reblog', 'follow', 'poll', 'update', 'status', 'quote', 'iets.nieuws'])(
    'meets a notification of kind %s',
    async (type) => {
      const { addStatus, notify, own } = listening.mastodon
      notify(type, sanne, type === 'follow' ? undefined : addStatus({ account: own, content: '<p>x</p>' }))
      expect(await readUntilLast()).toEqual([])
    },
  )

  test.each([
    ['another bot', { account: { ...sanne, bot: true } }],
    ['a group', { account: { ...sanne, group: true } }],
    ['ourselves', { account: { ...sanne, id: '1' } }],
  ])('meets %s', async (_, fields) => {
    expect(await read('hoe laat?', fields)).toEqual([])
  })

  test.each([
    ['an unknown shape', null as unknown as string],
    ['more quotes in quotes than can be read', '<blockquote>'.repeat(20_000)],
  ])('meets a post with %s, and the next is read', async (_, content) => {
    listening.lines.length = 0
    expect(await read('', { content })).toEqual([])
    expect(listening.lines.join()).toContain('cannot be read')
  })
})

test('nothing that we asked was refused', () => {
  expect(listening.mastodon.refusals).toEqual([])
})
