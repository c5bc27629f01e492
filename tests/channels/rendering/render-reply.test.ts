import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChannelLimits } from '../../../channels/channel-limits.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { renderReply } from '../../../channels/rendering/render-reply.ts'
import type { MessageReply, Reply } from '../../../server/answer/reply.ts'
import { parseMarkdown } from '../../../server/knowledge/markdown.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { answerReply, articleFrom, choicesReply, noneReply } from '../../support/replies.ts'
import { frameWith, limitsWith } from './test-limits.ts'

let app: Awaited<ReturnType<typeof createTestApp>>
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

function render(reply: Reply, limits: Partial<ChannelLimits>, introduce = false) {
  const { organisation, knowledge } = app
  const frame = { publicUrl: 'https://vragen.example', find: knowledge.findByPath, organisation, introduce }
  return renderReply(reply, { ...frame, limits: limitsWith(limits) })
}

const passport = articleFrom(
  'paspoort',
  {
    vraag: 'Hoe vraag ik een paspoort aan?',
    kort: 'U vraagt het zelf aan. Maak een afspraak.',
    gewijzigd: '2026-09-30T23:30:00Z',
    gecontroleerdOp: '2026-10-12',
  },
  'U vraagt het **zelf** aan. Lees ook [over de kosten](paspoort-kosten.md#bedragen).\n\n## Meenemen\n\n- een pasfoto',
)
const card = articleFrom('id-kaart', { vraag: 'Wat kost een identiteitskaart & waar haal ik hem op?' })
const numbered = { style: 'numbered', maximum: 0, label: 60 } as const

test('an answer: the question, the approved text, where the rest is and when it was checked', () => {
  const [part, ...others] = render(answerReply(passport), { dialect: telegramHtmlDialect })
  expect(others).toEqual([])
  expect(part?.text).toMatchInlineSnapshot(`
    "<b>Hoe vraag ik een paspoort aan?</b>

    U vraagt het <b>zelf</b> aan. Lees ook <a href="https://vragen.example/vragen/paspoort-kosten#bedragen">over de kosten</a>.

    Lees <a href="https://vragen.example/vragen/paspoort">het hele artikel op onze website</a>.
    Gecontroleerd op 12 oktober 2026."
  `)
  expect(part?.plain).toMatchInlineSnapshot(`
    "Hoe vraag ik een paspoort aan?

    U vraagt het zelf aan. Lees ook over de kosten (https://vragen.example/vragen/paspoort-kosten#bedragen).

    Lees het hele artikel op onze website (https://vragen.example/vragen/paspoort).
    Gecontroleerd op 12 oktober 2026."
  `)
  expect(part?.options).toEqual([])
})

test('a section names its heading and leads to itself', () => {
  const section = passport.sections[0]
  const reply: Reply = {
    ...answerReply(passport),
    body: section?.content ?? [],
    ...(section ? { section } : {}),
  }
  expect(render(reply, { dialect: telegramHtmlDialect })[0]?.text).toMatchInlineSnapshot(`
    "<b>Hoe vraag ik een paspoort aan?</b>
    <i>Meenemen</i>

    • een pasfoto

    Lees <a href="https://vragen.example/vragen/paspoort#meenemen">het hele artikel op onze website</a>.
    Gecontroleerd op 12 oktober 2026."
  `)
})

test('an article that has been shown whole is its own source', () => {
  const changed = articleFrom('kort', { gewijzigd: '2026-09-30T23:30:00Z' })
  expect(render(answerReply(changed), {})[0]?.text).toMatchInlineSnapshot(`
    "Hoe werkt dit?

    Dit is het antwoord.

    Bron: Provincie Voorbeeld en Gemeente Voorbeeldstad (https://vragen.example/vragen/kort)
    Gewijzigd op 1 oktober 2026."
  `)
})

test('an imported article names the original', () => {
  const imported = articleFrom('import', { bron: { url: 'https://www.rijksoverheid.nl/vraag' } })
  expect(render(answerReply(imported), {})[0]?.text).toMatchInlineSnapshot(`
    "Hoe werkt dit?

    Dit is het antwoord.

    Lees dit artikel op onze website (https://vragen.example/vragen/import).
    Bron: www.rijksoverheid.nl (https://www.rijksoverheid.nl/vraag)"
  `)
})

test('the first message of a conversation says that this is a chatbot and leads to the privacy page', () => {
  const [part] = render(answerReply(passport), {}, true)
  expect(part?.text.split('\n\n')[0]).toMatchInlineSnapshot(
    `"U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw privacy (https://vragen.example/privacy)."`,
  )
  const english = articleFrom('passport', {})
  const [other] = render({ ...answerReply(english), language: 'en' }, {}, true)
  expect(other?.text).toMatchInlineSnapshot(`
    "You are talking to a chatbot. Please do not send personal data. Read how we handle your privacy (https://vragen.example/en/privacy).

    Hoe werkt dit?

    Dit is het antwoord.

    Source: Province of Voorbeeld and Municipality of Voorbeeldstad (https://vragen.example/vragen/passport)"
  `)
})

test('a greeting says by itself that this is a chatbot; after danger it comes last', () => {
  const message = (name: MessageReply['name']): Reply => ({
    ...noneReply(),
    kind: 'message',
    name,
    contact: [],
  })
  expect(render(message('welkom'), {}, true)[0]?.text).toMatchInlineSnapshot(`
    "Daar weet ik niets van.

    Lees hoe wij omgaan met uw privacy (https://vragen.example/privacy)."
  `)
  expect(render(message('spoed'), {}, true)[0]?.text).toMatchInlineSnapshot(`
    "Daar weet ik niets van.

    U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw privacy (https://vragen.example/privacy)."
  `)
})

test('feedback stands under the answer, with buttons or as words to type', () => {
  const [part] = render(answerReply(passport), { feedback: true })
  expect(part?.text.split('\n\n').at(-1)).toBe('Heeft dit u geholpen?')
  expect(part?.options).toEqual([
    { value: 'nuttig:99999999-9999-4999-8999-999999999999:ja', label: 'Ja' },
    { value: 'nuttig:99999999-9999-4999-8999-999999999999:nee', label: 'Nee' },
  ])
  const [typed] = render(answerReply(passport), { feedback: true, options: numbered })
  expect(typed?.text.split('\n\n').at(-1)).toBe('Heeft dit u geholpen? Antwoord met ja of nee.')
})

test('feedback gets a part of its own when a part with buttons has too little room, and is left out when that is too many', () => {
  const options = { style: 'buttons', maximum: 3, label: 20, text: 60 } as const
  const parts = render(answerReply(passport), { feedback: true, options })
  expect(parts.map((part) => part.options.length)).toEqual([0, 2])
  expect(parts[1]?.text).toBe('Heeft dit u geholpen?')
  const [only, ...others] = render(answerReply(passport), { feedback: true, options, parts: 1 })
  expect([only?.options, others]).toEqual([[], []])
})

test('with too little room the short text is sent, then fewer of its sentences, always with the link to the whole', () => {
  const texts = (text: number) => render(answerReply(passport), { text, parts: 1 }).map((part) => part.text)
  const source =
    'Lees het hele artikel op onze website (https://vragen.example/vragen/paspoort).\nGecontroleerd op 12 oktober 2026.'
  expect(texts(200)).toEqual([
    `Hoe vraag ik een paspoort aan?\n\nU vraagt het zelf aan. Maak een afspraak.\n\n${source}`,
  ])
  expect(texts(160)).toEqual([`U vraagt het zelf aan. Maak een afspraak.\n\n${source}`])
  expect(texts(140)).toEqual([`U vraagt het zelf aan.\n\n${source}`])
  expect(texts(120)).toEqual([source])
})

test('choices are numbered, whole in the text and short on the buttons', () => {
  const [part] = render(choicesReply([passport, card]), {
    options: { style: 'buttons', maximum: 3, label: 30 },
  })
  expect(part?.text).toMatchInlineSnapshot(`
    "Bedoelt u een van deze vragen?

    1. Hoe vraag ik een paspoort aan?
    2. Wat kost een identiteitskaart & waar haal ik hem op?

    Staat uw vraag er niet bij? Stel hem aan een medewerker:

    - Bel ons: 088 000 20 00. Nu open, tot 17.00 uur."
  `)
  expect(part?.options).toMatchInlineSnapshot(`
    [
      {
        "description": "Hoe vraag ik een paspoort aan?",
        "label": "1. Hoe vraag ik een paspoort…",
        "value": "keuze:99999999-9999-4999-8999-999999999999:1",
      },
      {
        "description": "Wat kost een identiteitskaart & waar haal ik hem op?",
        "label": "2. Wat kost een…",
        "value": "keuze:99999999-9999-4999-8999-999999999999:2",
      },
    ]
  `)
})

test('choices without buttons, or more than there are buttons, are chosen by number', () => {
  const inTexts = { style: 'buttons', maximum: 1, label: 60 } as const
  for (const options of [numbered, inTexts]) {
    const [part] = render(choicesReply([passport, card]), { options })
    expect(part?.text).toContain('1. Hoe vraag ik een paspoort aan?\n2. Wat kost')
    expect(part?.text).toContain('Antwoord met het nummer van uw vraag.')
    expect(part?.options.map(({ value }) => value.slice(-2))).toEqual([':1', ':2'])
  }
})

test('with too little room for the ways to a person choices lead to the contact page', () => {
  const [part, ...others] = render(choicesReply([passport, card]), { text: 210, parts: 1 })
  expect(others).toEqual([])
  expect(part?.text).toMatchInlineSnapshot(`
    "Bedoelt u een van deze vragen?

    1. Hoe vraag ik een paspoort aan?
    2. Wat kost een identiteitskaart & waar haal ik hem op?

    Staat uw vraag er niet bij? Neem contact met ons op (https://vragen.example/contact)."
  `)
})

test('no answer gives the ways to a person, with whether they are open', () => {
  expect(render(noneReply(), {})[0]?.text).toMatchInlineSnapshot(`
    "Daar weet ik niets van.

    - Bel ons: 088 000 20 00. Nu open, tot 17.00 uur."
  `)
  expect(render(noneReply(), { text: 70, parts: 1 })[0]?.text).toMatchInlineSnapshot(`"Daar weet ik niets van."`)
})

test('e-mail gets one part with the whole reply as HTML and a subject', () => {
  const parts = render(answerReply(passport), { text: Infinity, parts: 1 })
  expect(parts.map(({ subject }) => subject)).toEqual(['Hoe vraag ik een paspoort aan?'])
  expect(parts[0]?.html).toMatchInlineSnapshot(`
    "<div lang="nl"><p><strong>Hoe vraag ik een paspoort aan?</strong></p>
    <p>U vraagt het <strong>zelf</strong> aan. Lees ook <a href="https://vragen.example/vragen/paspoort-kosten#bedragen">over de kosten</a>.</p>
    <p>Lees <a href="https://vragen.example/vragen/paspoort">het hele artikel op onze website</a>.<br>
    Gecontroleerd op 12 oktober 2026.</p></div>"
  `)
  const [choices] = render(choicesReply([passport, card]), { text: Infinity, options: numbered })
  expect(choices?.html).toContain(
    '<li><a href="https://vragen.example/vragen/paspoort">Hoe vraag ik een paspoort aan?</a></li>',
  )
})

test('HTML that an editor or a colleague typed does not get into the mail', () => {
  const [part] = renderFixedText(
    'Dag <img src=x onerror=alert(1)> [u](javascript:alert(1))',
    'nl',
    frameWith({ text: Infinity }),
  )
  expect(part?.html).toBe('<div lang="nl"><p>Dag  u</p></div>')
})

test('what a person replies takes as many parts as it needs', () => {
  const reply = Array.from({ length: 6 }, (_, index) => `Dit is zin ${index}.`).join(' ')
  const parts = renderFixedText(parseMarkdown(reply).children, 'nl', frameWith({ text: 20, parts: 2 }))
  expect(parts.map(({ text }) => text).join(' ')).toBe(reply)
  expect(parts).toHaveLength(6)
})
