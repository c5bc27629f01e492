import { describe, expect, test } from 'vitest'
import { mail } from './email-channel.ts'
import { read, readMessage } from './read-test-mail.ts'

async function question(body: string, headers: Record<string, string> = {}) {
  const { content } = await readMessage(mail(body, headers))
  return content.kind === 'text' ? content.text : content.kind
}

const reply = { 'In-Reply-To': '<a@b.nl>', Subject: 'Re: Paspoort' }
const asked = 'Hoe vraag ik een paspoort aan?'

describe('of a mail is read', () => {
  test.each([
    ['a question by itself', asked],
    [
      'between salutation and closing',
      `Geachte heer/mevrouw,\n\n${asked}\n\nMet vriendelijke groet,\nSanne de Vries\n06 12345678`,
    ],
    ['behind a salutation', `Beste gemeente, ${asked}`],
    ['without commas', `Goedemorgen\n${asked}\nGroetjes Sanne`],
    ['with thanks', `Hallo,\n${asked}\nAlvast bedankt!\nSanne`],
    ['in English manners', `Dear Sir/Madam,\n\n${asked}\n\nKind regards,\nSanne`],
    ['before a signature', `${asked}\n\n-- \nSanne de Vries\nwww.example.nl`],
    ['from a telephone', `${asked}\n\nVerzonden vanaf mijn iPhone`],
    ['from another telephone', `${asked}\nOutlook voor Android<https://aka.ms/x> downloaden`],
    ['with a disclaimer', `${asked}\n\nDit e-mailbericht is uitsluitend bestemd voor de geadresseerde.`],
    [
      'under a warning of the organisation',
      `[EXTERN]\nLet op: deze e-mail komt van buiten de organisatie.\n\n${asked}`,
    ],
    ['broken lines', 'Hoe vraag ik\neen paspoort\naan?'],
    [
      'above what Gmail quotes',
      `${asked}\n\nOp ma 2 nov 2026 om 09:00 schreef Gemeente <vragen@gemeente.example>:\n> U praat met een chatbot.\n> Dag`,
    ],
    [
      'above a quote with a broken opening',
      `${asked}\n\nOp ma 2 nov 2026 om 09:00 schreef Gemeente Voorbeeld\n<vragen@gemeente.example>:\n\n> U praat`,
    ],
    [
      'above what Apple quotes',
      `${asked}\n\nOp 2 nov. 2026 om 09:00 heeft Gemeente <v@g.nl> het volgende geschreven:\n\n> U praat`,
    ],
    [
      'above an English quote',
      `${asked}\n\nOn Mon, Nov 2, 2026 at 9:00 AM Gemeente <v@g.nl> wrote:\n> hello`,
    ],
    [
      'above what Outlook quotes',
      `${asked}\n\n________________________________\nVan: Gemeente <v@g.nl>\nVerzonden: maandag 2 november 2026 09:00\nAan: Sanne\nOnderwerp: Re: x\n\nU praat met een chatbot.`,
    ],
    ['above a bold header', `${asked}\n\n*Van:* Gemeente\n*Verzonden:* maandag\n\nU praat`],
    ['above an original message', `${asked}\n\n-----Oorspronkelijk bericht-----\nVan: x\n\nU praat`],
    [
      'under what is quoted',
      `Op ma 2 nov 2026 om 09:00 schreef Gemeente <v@g.nl>:\n> Wat wilt u weten?\n\n${asked}`,
    ],
  ])('the question: %s', async (_, body) => {
    expect(await question(body, reply)).toBe(asked)
  })

  test.each([
    ['a number', '2\n\nOp 2 nov. 2026 schreef Gemeente:\n> 1. Rijbewijs\n> 2. Paspoort', '2'],
    ['a word', 'Ja\n\n> Heeft dit u geholpen?', 'Ja'],
    ['thanks', 'Bedankt!\n\nOp 2 nov. 2026 schreef Gemeente:\n> x', 'Bedankt!'],
    ['nothing', '\n\n> Heeft dit u geholpen?', ''],
    [
      'our website, in passing',
      'Op uw website schreef u over de ophaalbrug.',
      'Op uw website schreef u over de ophaalbrug.',
    ],
  ])('in a reply: %s', async (_, body, expected) => {
    expect(await question(body, reply)).toBe(expected)
  })

  test.each([
    ['an empty mail', '', asked, asked],
    ['a pointer', 'Zie onderwerp.', asked, asked],
    ['only a closing', 'Met vriendelijke groet,\nSanne', asked, asked],
    ['few words', 'Hoeveel kost dat?', 'Paspoort', 'Paspoort. Hoeveel kost dat?'],
    ['few words that say the same', 'Paspoort aanvragen', 'paspoort aanvragen', 'Paspoort aanvragen'],
    ['few words under nothing', 'Paspoort aanvragen', 'Vraag', 'Paspoort aanvragen'],
    ['enough words', asked, 'Mijn paspoort', asked],
    ['a passed on mail', '', 'Fwd: Wanneer is de markt?', 'Wanneer is de markt?'],
    ['nothing at all', '', '(geen onderwerp)', 'start'],
    ['only a greeting', 'Hallo', '', 'Hallo'],
  ])('with its subject: %s', async (_, body, subject, expected) => {
    expect(await question(body, { Subject: subject })).toBe(expected)
  })

  test('of HTML the words that are shown, without what is quoted', async () => {
    const html = `<html><head><style>p{color:red}</style><title>x</title></head><body>
      <div style="display:none">voorproefje</div><p>Beste gemeente,</p><p>Hoe vraag ik<br>een <b>paspoort</b>
      &amp; visum aan?</p><div class="gmail_quote">Op 1 nov. schreef x:<blockquote>oud</blockquote></div></body></html>`
    expect(await question(html, { 'Content-Type': 'text/html; charset=utf-8' })).toBe(
      'Hoe vraag ik een paspoort & visum aan?',
    )
    const outlook = `<div><p>${asked}</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Van:</b> x</div><p>oud</p>`
    expect(await question(outlook, { 'Content-Type': 'text/html' })).toBe(asked)
  })

  test('any charset and encoding', async () => {
    const base64 = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64' }
    const encoded = Buffer.from('Waar vind ik het cafégeluid?').toString('base64')
    expect(await question(encoded, base64)).toBe('Waar vind ik het cafégeluid?')
    const latin = Buffer.from(
      mail('Hoe heet het caf\u00e9 daar?', { 'Content-Type': 'text/plain; charset=iso-8859-1' }),
      'latin1',
    )
    expect(await read(latin)).toMatchObject({ message: { content: { text: 'Hoe heet het café daar?' } } })
  })

  test('of a long mail the questions, or its beginning, within what a question may have', async () => {
    const story = 'Wij wonen al jaren met plezier in het dorp. '.repeat(40)
    expect(await question(`${story}\n${asked} ${story} Mag dat ook op zaterdag?`)).toBe(
      `${asked} Mag dat ook op zaterdag?`,
    )
    // So far down nobody looks: taking apart a book would keep everyone else waiting.
    expect(await question(`${story.repeat(8)}\n${asked}`)).not.toContain(asked)
    const beginning = await question(story)
    expect(beginning.length).toBeGreaterThan(900)
    expect(beginning.length).toBeLessThanOrEqual(1000)
    expect(await question('x'.repeat(3000))).toHaveLength(1000)
  })

  test('a request to stop', async () => {
    expect(await question('STOP', reply)).toBe('stop')
  })
})
