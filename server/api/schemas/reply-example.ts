import type { ReplyJson } from './question-schemas.ts'

const passport = {
  id: 'fa4773e4-24b2-4f66-b3b9-431105707d28',
  url: 'https://www.voorbeeld.nl/vragen/paspoort-aanvragen',
}

/** What an answer looks like, for the documentation. */
export const replyExample: ReplyJson = {
  id: '0b6e3c0e-7d3f-4d55-9c2a-4f3c1d2e5a6b',
  soort: 'antwoord',
  taal: 'nl',
  antwoord: {
    artikel: {
      ...passport,
      taal: 'nl',
      vraag: 'Hoe vraag ik een paspoort aan?',
      revisie: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
      gewijzigd: '2026-10-12T09:00:00.000Z',
      gecontroleerdOp: '2026-10-12',
    },
    markdown: 'U vraagt een paspoort persoonlijk aan in het stadhuis. Maak een _afspraak_.',
    html: '<p>U vraagt een paspoort persoonlijk aan in het stadhuis. Maak een <em>afspraak</em>.</p>',
    tekst: 'U vraagt een paspoort persoonlijk aan in het stadhuis. Maak een afspraak.',
    secties: [{ id: 'kosten', titel: 'Kosten', url: `${passport.url}#kosten` }],
  },
  gesprek: 'eyJpZCI6IjVmM2MuLi4ifQ',
}
