import { expect, test } from 'vitest'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import type { Reply } from '../../../server/answer/reply.ts'
import { answerReply, articleFrom, choicesReply } from '../../support/replies.ts'
import { card, numbered, passport, render } from './render-example.ts'

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
  const source =
    'Lees het hele artikel op onze website (https://vragen.example/vragen/paspoort).\nGecontroleerd op 12 oktober 2026.'
  expect(texts(200)).toEqual([
    `Hoe vraag ik een paspoort aan?\n\nU vraagt het zelf aan. Maak een afspraak.\n\n${source}`,
  ])
  expect(texts(160)).toEqual([`U vraagt het zelf aan. Maak een afspraak.\n\n${source}`])
  expect(texts(140)).toEqual([`U vraagt het zelf aan.\n\n${source}`])
  expect(texts(120)).toEqual([source])
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

/** The passport article on a channel with little room. */
function texts(text: number): string[] {
  return render(answerReply(passport), { text, parts: 1 }).map((part) => part.text)
}
