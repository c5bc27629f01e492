import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyToJson } from '../../../server/api/reply-to-json.ts'
import { contactRoutes } from '../../../server/answer/compose-reply.ts'
import type { Reply } from '../../../server/answer/reply.ts'
import type { Article } from '../../../server/knowledge/article.ts'
import { createKnowledge } from '../../../server/knowledge/create-knowledge.ts'
import { parseMarkdown } from '../../../server/knowledge/markdown.ts'
import { loadOrganisation } from '../../../server/organisation/load-organisation.ts'
import { testNow } from '../../support/create-test-app.ts'
import { temporaryFolder, writeFiles } from '../../support/write-content.ts'
import { apiContent, testId } from './api-content.ts'

const base = { id: testId(99), language: 'nl', conversation: 'gesprek' } as const

let folder: string
let knowledge: Awaited<ReturnType<typeof createKnowledge>>

beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFiles(folder, apiContent)
  knowledge = await createKnowledge({ folder })
})
afterAll(() => rm(folder, { recursive: true }))

const links = () => ({ find: knowledge.findByPath, publicUrl: 'https://www.example.org' })

function article(slug: string): Article {
  const found = knowledge.findBySlug(slug, 'nl')
  if (!found) throw new Error(`no article ${slug}`)
  return found
}

test('an answer from a section has whole links, a time in UTC and the other sections', () => {
  const first = article('paspoort')
  const section = first.sections[0]
  if (!section) throw new Error('no section')
  const reply = { ...base, kind: 'answer', article: first, section, body: section.content } as const
  expect(replyToJson(reply, links())).toMatchInlineSnapshot(`
    {
      "antwoord": {
        "artikel": {
          "gecontroleerdOp": "2026-10-12",
          "gewijzigd": "2026-10-12T09:00:00.000Z",
          "id": "00000000-0000-4000-8000-000000000001",
          "revisie": "145eaef2458b85ad5df52aacb059aa370fbdcb93",
          "taal": "nl",
          "url": "https://www.example.org/vragen/paspoort",
          "vraag": "Hoe vraag ik een paspoort aan?",
        },
        "html": "<p>Neem uw oude paspoort mee. Is het weg? Lees <a href="https://www.example.org/vragen/paspoort-kwijt">wat u dan doet</a>.</p>",
        "markdown": "Neem uw oude paspoort mee. Is het weg? Lees [wat u dan doet](https://www.example.org/vragen/paspoort-kwijt).",
        "sectie": {
          "id": "meenemen",
          "titel": "Meenemen",
          "url": "https://www.example.org/vragen/paspoort#meenemen",
        },
        "secties": [
          {
            "id": "kosten",
            "titel": "Kosten",
            "url": "https://www.example.org/vragen/paspoort#kosten",
          },
        ],
        "tekst": "Neem uw oude paspoort mee. Is het weg? Lees wat u dan doet.",
      },
      "gesprek": "gesprek",
      "id": "00000000-0000-4000-8000-000000000099",
      "soort": "antwoord",
      "taal": "nl",
    }
  `)
})

test('choices have a message, the articles to choose from and the ways to a person', async () => {
  const { organisation } = await loadOrganisation(folder)
  const reply: Reply = {
    ...base,
    kind: 'choices',
    message: parseMarkdown('Bedoelt u **dit**?').children,
    choices: [article('paspoort'), article('paspoort-kwijt')],
    contact: contactRoutes(organisation, testNow, 'nl').slice(0, 2),
  }
  const json = replyToJson(reply, links())
  expect(json).toMatchObject({ soort: 'keuze', bericht: { naam: 'keuze', tekst: 'Bedoelt u dit?' } })
  expect(json.keuzes?.map(({ artikel }) => artikel.vraag)).toEqual([
    'Hoe vraag ik een paspoort aan?',
    'Wat doe ik als mijn paspoort kwijt is?',
  ])
  expect(json.contact).toMatchInlineSnapshot(`
    [
      {
        "naam": "Bel de gemeente",
        "nuOpen": true,
        "openTekst": "Nu open, tot 17.00 uur.",
        "soort": "telefoon",
        "url": "tel:+31880002000",
        "waarde": "088 000 20 00",
      },
      {
        "naam": "Bel de provincie",
        "nuOpen": true,
        "openTekst": "Nu open, tot 17.00 uur.",
        "soort": "telefoon",
        "url": "tel:+31880001000",
        "waarde": "088 000 10 00",
      },
    ]
  `)
})

test('no answer has a message and the ways to a person in the language of the question', async () => {
  const { organisation } = await loadOrganisation(folder)
  const message = parseMarkdown('No answer.').children
  const contact = contactRoutes(organisation, testNow, 'en')
  const json = replyToJson({ ...base, language: 'en', kind: 'none', message, contact }, links())
  expect(json).toMatchObject({ soort: 'geen', taal: 'en', bericht: { naam: 'geen-antwoord' } })
  expect(json.contact?.[0]).toMatchObject({
    naam: 'Call the municipality',
    openTekst: 'Open now, until 17:00.',
  })
})

test('a fixed text is named, and has no ways to a person where none belong', () => {
  const message = parseMarkdown('Hallo!').children
  const json = replyToJson({ ...base, kind: 'message', name: 'begroeting', message, contact: [] }, links())
  expect(json).toEqual({
    id: base.id,
    soort: 'geen',
    bericht: { naam: 'begroeting', markdown: 'Hallo!', html: '<p>Hallo!</p>', tekst: 'Hallo!' },
    taal: 'nl',
    gesprek: 'gesprek',
  })
})
