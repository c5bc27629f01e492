import { describe, expect, test } from 'vitest'
import { plainReply } from '../../../cli/ask/plain-reply.ts'
import { createPresenter } from '../../../cli/ask/present-reply.ts'
import { renderReply } from '../../../cli/screens/render-reply.tsx'
import type { Reply } from '../../../server/answer/reply.ts'
import { answerReply, articleFrom, choicesReply, noneReply } from '../../support/replies.ts'

const body = `U belt de **gemeente** of u mailt naar [info@voorbeeld.example](mailto:info@voorbeeld.example). Bel [14 088](tel:14088).

1. Kijk bij [de regels](https://www.voorbeeld.example/regels).
2. Kies:
   - een dag
   - een tijd

   Doe dat op tijd.

> Let op: neem \`DigiD\` mee.

| Soort vergunning | Wat u betaalt, en wanneer u dat doet |
| --- | --- |
| Bewoner | € 10 |
| Bedrijf | € 100, in twee keer: de helft vooraf |

---

Tot ziens.`

const article = articleFrom(
  'parkeren',
  { vraag: 'Hoe vraag ik een parkeervergunning aan?', gewijzigd: '2026-10-12T09:00:00Z' },
  body,
)
const other = articleFrom('kappen', {
  id: '22222222-2222-4222-8222-222222222222',
  vraag: 'Mag ik een boom kappen?',
})
const presenter = createPresenter({ find: () => undefined, publicUrl: 'https://voorbeeld.example' })

const plain = (reply: Reply) => plainReply(presenter.reply(reply))
const styled = (reply: Reply, columns: number) => renderReply(presenter.reply(reply), columns)

describe('plain text', () => {
  test('an answer keeps its lists, tables and addresses', () => {
    expect(plain(answerReply(article))).toMatchInlineSnapshot(`
      "Hoe vraag ik een parkeervergunning aan?

      U belt de gemeente of u mailt naar info@voorbeeld.example. Bel 14 088.

      1. Kijk bij de regels (https://www.voorbeeld.example/regels).
      2. Kies:
         - een dag
         - een tijd

         Doe dat op tijd.

      > Let op: neem DigiD mee.

      Soort vergunning  Wat u betaalt, en wanneer u dat doet
      ----------------  ------------------------------------
      Bewoner           € 10
      Bedrijf           € 100, in twee keer: de helft vooraf

      ---

      Tot ziens.

      Bron: https://voorbeeld.example/vragen/parkeren · gewijzigd op 12 oktober 2026"
    `)
  })

  test('a section that answers is named, and its address given', () => {
    const withSection = articleFrom(
      'kosten',
      { vraag: 'Wat kost een paspoort?' },
      'Kort.\n\n## Kosten\n\nTien euro.',
    )
    const [section] = withSection.sections
    const reply: Reply = {
      ...answerReply(withSection),
      ...(section ? { section, body: section.content } : {}),
    }
    expect(plain(reply)).toMatchInlineSnapshot(`
      "Wat kost een paspoort?
      Kosten

      Tien euro.

      Bron: https://voorbeeld.example/vragen/kosten#kosten"
    `)
  })

  test('choices are numbered, and lead to a person too', () => {
    expect(plain(choicesReply([article, other]))).toMatchInlineSnapshot(`
      "Bedoelt u een van deze vragen?

      1. Hoe vraag ik een parkeervergunning aan?
      2. Mag ik een boom kappen?

      Staat uw vraag er niet bij? Stel hem aan een medewerker:

      - Bel ons: 088 000 20 00 · Nu open, tot 17.00 uur."
    `)
  })

  test('without an answer the ways to a person follow', () => {
    expect(plain(noneReply())).toMatchInlineSnapshot(`
      "Daar weet ik niets van.

      - Bel ons: 088 000 20 00 · Nu open, tot 17.00 uur."
    `)
  })

  test('an English reply is English around the answer', () => {
    expect(plain({ ...choicesReply([other]), language: 'en' })).toContain(
      'Is your question not listed? Ask one of our staff:',
    )
  })
})

describe('in a terminal', () => {
  test('an answer is laid out within the width', () => {
    expect(styled(answerReply(article), 60)).toMatchInlineSnapshot(`
      "Hoe vraag ik een parkeervergunning aan?

      U belt de gemeente of u mailt naar info@voorbeeld.example.
      Bel 14 088.

      1. Kijk bij de regels
         (https://www.voorbeeld.example/regels).
      2. Kies:

         • een dag
         • een tijd

         Doe dat op tijd.

      │ Let op: neem DigiD mee.

      Soort vergunning  Wat u betaalt, en wanneer u dat doet
      ──────────────────────────────────────────────────────
      Bewoner           € 10
      Bedrijf           € 100, in twee keer: de helft vooraf

      ────────────────────────────────────────────────────────────

      Tot ziens.

      Bron: https://voorbeeld.example/vragen/parkeren · gewijzigd
      op 12 oktober 2026"
    `)
  })

  test('a narrow terminal gets narrow columns', () => {
    const lines = styled(answerReply(article), 40).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  test('choices are numbered', () => {
    expect(styled(choicesReply([article, other]), 60)).toMatchInlineSnapshot(`
      "Bedoelt u een van deze vragen?

      1. Hoe vraag ik een parkeervergunning aan?
      2. Mag ik een boom kappen?

      Staat uw vraag er niet bij? Stel hem aan een medewerker:

      • Bel ons: 088 000 20 00 · Nu open, tot 17.00 uur."
    `)
  })
})
