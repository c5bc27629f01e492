import { expect, test } from 'vitest'
import type { MessageReply, Reply } from '../../../server/answer/reply.ts'
import { choicesReply, noneReply } from '../../support/replies.ts'
import { card, numbered, passport, render } from './render-example.ts'

test('a greeting says by itself that this is a chatbot; after danger it comes last', () => {
  expect(render(message('welkom'), {}, true)[0]?.text).toMatchInlineSnapshot(`
    "Daar weet ik niets van.

    Lees hoe wij omgaan met uw privacy (https://vragen.example/privacy)."
  `)
  expect(render(message('spoed'), {}, true)[0]?.text).toMatchInlineSnapshot(`
    "Daar weet ik niets van.

    U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw privacy (https://vragen.example/privacy)."
  `)
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

test('a button says something, also when the first word of a question is longer than the button', () => {
  const article = { ...passport, vraag: 'Bestemmingsplanwijzigingen bekijken, hoe doe ik dat?' }
  const [part] = render(choicesReply([article, card]), {
    options: { style: 'buttons', maximum: 3, label: 20 },
  })
  expect(part?.options.map(({ label }) => label)).toEqual(['1. Bestemmingsplanw…', '2. Wat kost een…'])
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
  expect(render(noneReply(), { text: 70, parts: 1 })[0]?.text).toMatchInlineSnapshot(
    `"Daar weet ik niets van."`,
  )
})

function message(name: MessageReply['name']): Reply {
  return { ...noneReply(), kind: 'message', name, contact: [] }
}
