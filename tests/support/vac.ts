/** A question and answer as the open data of Rijksoverheid has it, with all that its HTML may hold. */
export const richVac = {
  id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  type: 'vraag en antwoord',
  canonical: 'https://www.rijksoverheid.nl/onderwerpen/fiets/vraag-en-antwoord/wat-kost-een-fietspas',
  dataurl: 'https://opendata.rijksoverheid.nl/v1/infotypes/faq/aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  question: 'Wat kost een fietspas?',
  introduction: '<p>Een fietspas kost <strong>€ 5</strong>.</p>',
  content: [
    {
      paragraphtitle: 'Kosten per leeftijd',
      paragraph:
        '<table><caption>Bedragen vanaf 2026</caption><thead><tr><th scope="col">Leeftijd</th><th scope="col">Bedrag</th></tr></thead><tbody><tr><td>Tot 12 jaar</td><td>gratis</td></tr><tr><td>Vanaf 12 jaar</td><td>€ 5</td></tr></tbody></table>',
    },
    { paragraph: '<p>Zonder titel: zie ook de <a href="https://www.example.org/regels">regels</a>.</p>' },
    {
      paragraphtitle: 'Zo vraagt u hem aan',
      paragraph:
        '<h2>Stappen</h2><ul><li>Neem mee:<ul><li>een foto</li><li>geld</li></ul></li><li>Kom langs. <span lang="en">No appointment</span> nodig<sup>1</sup>.</li></ul>',
    },
  ],
  authorities: ['Ministerie van Fietsen'],
  subjects: ['Fiets'],
  themes: ['Verkeer'],
  organisationalunits: ['Ministerie van Fietsen'],
  lastmodified: '2026-02-03T10:15:00.000Z',
  license: 'CC0 1.0 Universal',
  rightsholders: ['Ministerie van Fietsen'],
  language: 'nl-NL',
  location: 'Nederland',
  iets: { dat: ['wij', 'niet', 'kennen'], getal: 1.5, leeg: null },
}

/** The least that is a question and answer. */
export function smallVac(number: number, question: string) {
  const id = `${String(number).padStart(8, '0')}-bbbb-4bbb-8bbb-bbbbbbbbbbbb`
  const canonical = `https://www.rijksoverheid.nl/onderwerpen/fiets/vraag-en-antwoord/vraag-${number}`
  return { id, canonical, question, introduction: '<p>Ja.</p>', lastmodified: '2026-02-03T10:15:00' }
}
