import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleJson, ArticlePageJson } from '../../../server/api/schemas/article-schemas.ts'
import { createApiTestApp, rebuildApp, testId } from './api-content.ts'

const passportId = testId(1)

let api: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  api = await createApiTestApp()
})
afterAll(() => api.close())

async function list(query: string): Promise<ArticlePageJson> {
  const response = await api.get(`/v1/artikelen${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as ArticlePageJson
}

async function read(path: string): Promise<ArticleJson> {
  const response = await api.get(path)
  expect(response.status).toBe(200)
  return (await response.json()) as ArticleJson
}

describe('the list of articles', () => {
  test('following "next" visits every public article once, in the order of the alphabet', async () => {
    const seen: string[] = []
    let next: string | undefined = 'http://localhost:8787/v1/artikelen?paginagrootte=2'
    while (next !== undefined) {
      const page: ArticlePageJson = await list(new URL(next).search)
      seen.push(...page.artikelen.map(({ vraag }) => vraag))
      next = page._links.next?.href
    }
    expect(seen).toEqual([
      'Hoe kom ik van mijn grofvuil af?',
      'Hoe vraag ik een paspoort aan?',
      'How do I apply for a passport?',
      'Wat doe ik als mijn paspoort kwijt is?',
      'Welke vergunning heb ik nodig voor een terras bij mijn café?',
    ])
  })

  test('a page links to itself and the pages around it, with the filters', async () => {
    const { _links, pagina, paginagrootte, totaal } = await list('?taal=nl&paginagrootte=1&pagina=2')
    const page = (number: number) => ({
      href: `http://localhost:8787/v1/artikelen?pagina=${number}&paginagrootte=1&taal=nl`,
    })
    expect({ pagina, paginagrootte, totaal }).toEqual({ pagina: 2, paginagrootte: 1, totaal: 4 })
    expect(_links).toEqual({ self: page(2), first: page(1), prev: page(1), next: page(3), last: page(4) })
  })

  test('the first page has no "prev", the last no "next", and a page after the last is empty', async () => {
    expect(Object.keys((await list('?paginagrootte=3'))._links)).toEqual(['self', 'first', 'next', 'last'])
    expect(Object.keys((await list('?paginagrootte=3&pagina=2'))._links)).toEqual([
      'self',
      'first',
      'prev',
      'last',
    ])
    const beyond = await list('?paginagrootte=3&pagina=9')
    expect(beyond).toMatchObject({ artikelen: [], totaal: 5, _links: { prev: beyond._links.last } })
  })

  test('has 20 articles on a page unless asked otherwise', async () => {
    expect(await list('')).toMatchObject({ pagina: 1, paginagrootte: 20 })
  })

  test.each([
    ['taal=en', [testId(1)]],
    ['doelgroep=eu-bedrijf', [testId(4)]],
    ['onderwerp=Paspoort%2C%20ID-kaart%20en%20rijbewijs', [testId(1), testId(2)]],
    ['onderwerp=paspoort-id-kaart-en-rijbewijs', [testId(1), testId(2)]],
    ['onderwerp=bestaat-niet', []],
    ['gewijzigdSinds=2026-10-12T09:00:00Z', [testId(1), testId(2)]],
    ['gewijzigdSinds=2026-10-12T09:00:01Z', [testId(2)]],
    ['gewijzigdSinds=2026-10-12T11:00:01%2B02:00', [testId(2)]],
    ['onderwerp=paspoort-id-kaart-en-rijbewijs&gewijzigdSinds=2027-01-01T00:00:00Z', []],
  ])('?%s', async (query, ids) => {
    expect((await list(`?${query}`)).artikelen.map(({ id }) => id)).toEqual(ids)
  })

  test('tells every parameter that is wrong at once', async () => {
    const query =
      '?pagina=0&paginagrootte=101&taal=fr&doelgroep=iedereen&gewijzigdSinds=gisteren&onderwerp=&pagin=2'
    const response = await api.get(`/v1/artikelen${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchInlineSnapshot(`
      {
        "detail": "7 velden kloppen niet. Bij "fouten" staat wat er moet veranderen.",
        "fouten": [
          {
            "melding": "Geef een heel getal van 1 tot en met 100000.",
            "veld": "pagina",
          },
          {
            "melding": "Geef een heel getal van 1 tot en met 100.",
            "veld": "paginagrootte",
          },
          {
            "melding": "Geef een onderwerp.",
            "veld": "onderwerp",
          },
          {
            "melding": "Kies eu-burger, eu-bedrijf of eu-burger-bedrijf.",
            "veld": "doelgroep",
          },
          {
            "melding": "Kies nl of en.",
            "veld": "taal",
          },
          {
            "melding": "Geef een tijdstip als 2026-11-01T09:00:00Z.",
            "veld": "gewijzigdSinds",
          },
          {
            "melding": "Dit veld bestaat niet. Controleer de spelling.",
            "veld": "pagin",
          },
        ],
        "status": 400,
        "title": "Ongeldige invoer",
        "type": "about:blank",
      }
    `)
  })
})

describe('one article', () => {
  test('has its whole text, its sections and all public fields', async () => {
    expect(await read(`/v1/artikelen/${passportId}`)).toMatchInlineSnapshot(`
      {
        "_links": {
          "self": {
            "href": "http://localhost:8787/v1/artikelen/00000000-0000-4000-8000-000000000001?taal=nl",
          },
        },
        "afdelingen": [
          {
            "naam": "Burgerzaken",
          },
        ],
        "doelgroep": "eu-burger",
        "gecontroleerdOp": "2026-10-12",
        "gerelateerd": [
          {
            "gewijzigd": "2026-10-13T09:00:00.000Z",
            "id": "00000000-0000-4000-8000-000000000002",
            "revisie": "7173f001a88d916eddd49b0f89a302aa1b2b8053",
            "taal": "nl",
            "url": "http://localhost:8787/vragen/paspoort-kwijt",
            "vraag": "Wat doe ik als mijn paspoort kwijt is?",
          },
        ],
        "gewijzigd": "2026-10-12T09:00:00.000Z",
        "herzienVoor": "2027-05-01",
        "html": "<p>U vraagt een paspoort aan bij de gemeente.</p>
      <h2>Meenemen</h2>
      <p>Neem uw oude paspoort mee. Is het weg? Lees <a href="http://localhost:8787/vragen/paspoort-kwijt">wat u dan doet</a>.</p>
      <h2>Kosten</h2>
      <table>
      <thead>
      <tr>
      <th>Wie</th>
      <th>Prijs</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>Volwassene</td>
      <td>€ 86,50</td>
      </tr>
      </tbody>
      </table>",
        "id": "00000000-0000-4000-8000-000000000001",
        "inleiding": {
          "html": "<p>U vraagt een paspoort aan bij de gemeente.</p>",
          "markdown": "U vraagt een paspoort aan bij de gemeente.",
          "tekst": "U vraagt een paspoort aan bij de gemeente.",
        },
        "kort": "Bij de gemeente.",
        "markdown": "U vraagt een paspoort aan bij de gemeente.

      ## Meenemen

      Neem uw oude paspoort mee. Is het weg? Lees [wat u dan doet](http://localhost:8787/vragen/paspoort-kwijt).

      ## Kosten

      | Wie        | Prijs   |
      | ---------- | ------- |
      | Volwassene | € 86,50 |",
        "onderwerpen": [
          "Paspoort, ID-kaart en rijbewijs",
        ],
        "producten": [
          {
            "naam": "paspoort",
            "url": "https://www.example.org/paspoort",
          },
        ],
        "revisie": "145eaef2458b85ad5df52aacb059aa370fbdcb93",
        "secties": [
          {
            "html": "<p>Neem uw oude paspoort mee. Is het weg? Lees <a href="http://localhost:8787/vragen/paspoort-kwijt">wat u dan doet</a>.</p>",
            "id": "meenemen",
            "markdown": "Neem uw oude paspoort mee. Is het weg? Lees [wat u dan doet](http://localhost:8787/vragen/paspoort-kwijt).",
            "tekst": "Neem uw oude paspoort mee. Is het weg? Lees wat u dan doet.",
            "titel": "Meenemen",
            "url": "http://localhost:8787/vragen/paspoort#meenemen",
          },
          {
            "html": "<table>
      <thead>
      <tr>
      <th>Wie</th>
      <th>Prijs</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>Volwassene</td>
      <td>€ 86,50</td>
      </tr>
      </tbody>
      </table>",
            "id": "kosten",
            "markdown": "| Wie        | Prijs   |
      | ---------- | ------- |
      | Volwassene | € 86,50 |",
            "tekst": "Wie | Prijs
      Volwassene | € 86,50",
            "titel": "Kosten",
            "url": "http://localhost:8787/vragen/paspoort#kosten",
          },
        ],
        "status": "actief",
        "taal": "nl",
        "tekst": "U vraagt een paspoort aan bij de gemeente.
      Meenemen
      Neem uw oude paspoort mee. Is het weg? Lees wat u dan doet.
      Kosten
      Wie | Prijs
      Volwassene | € 86,50",
        "trefwoorden": [
          "reisdocument",
        ],
        "url": "http://localhost:8787/vragen/paspoort",
        "vertalingen": [
          {
            "id": "00000000-0000-4000-8000-000000000001",
            "revisie": "38ffb95e224e4c02d8a391fbe3280aef755c9ed4",
            "taal": "en",
            "url": "http://localhost:8787/en/questions/passport",
            "vraag": "How do I apply for a passport?",
          },
        ],
        "vraag": "Hoe vraag ik een paspoort aan?",
        "vraagvarianten": [
          "waar haal ik een paspoort",
        ],
      }
    `)
  })

  test('is the same in every language, and links to the other', async () => {
    const article = await read(`/v1/artikelen/${passportId}?taal=en`)
    expect(article).toMatchObject({
      id: passportId,
      taal: 'en',
      vertalingen: [{ id: passportId, taal: 'nl' }],
    })
  })

  test('tells where it was taken from, but not in which of our files that is', async () => {
    const { bron } = await read(`/v1/artikelen/${testId(4)}`)
    expect(bron).toEqual({ soort: 'rijksoverheid', url: 'https://www.example.org/terras' })
  })

  test('is not there in a language it was not written in', async () => {
    const response = await api.get(`/v1/artikelen/${testId(3)}?taal=en`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      detail: 'Dit artikel is er niet in deze taal, wel in: nl.',
    })
  })

  test.each([testId(5), testId(77), 'onbekend', '%E0%A4%A'])(
    'a draft or an unknown id is not there: %s',
    async (id) => {
      expect((await api.get(`/v1/artikelen/${id}`)).status).toBe(404)
    },
  )
})

describe('an ETag', () => {
  test.each(['/v1/artikelen', `/v1/artikelen/${passportId}`])(
    'spares what did not change: %s',
    async (path) => {
      const etag = (await api.get(path)).headers.get('ETag') ?? ''
      expect(etag).toMatch(/^"[0-9a-f]+"$/)
      const again = await api.get(path, { 'If-None-Match': etag })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('API-Version')).toBe('1.0.0')
      expect((await api.get(path, { 'If-None-Match': '"iets-anders"' })).status).toBe(200)
    },
  )
})

describe('searching while typing', () => {
  test('the beginning of a word finds articles', async () => {
    const response = await api.post('/v1/artikelen/_zoek', { zoekterm: 'paspo', aantal: 1 })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      resultaten: [
        {
          artikel: {
            id: passportId,
            taal: 'nl',
            vraag: 'Hoe vraag ik een paspoort aan?',
            url: 'http://localhost:8787/vragen/paspoort',
            revisie: expect.stringMatching(/^[0-9a-f]{40}$/),
            gewijzigd: '2026-10-12T09:00:00.000Z',
            gecontroleerdOp: '2026-10-12',
          },
        },
      ],
    })
  })

  test('nothing found is an empty list', async () => {
    const response = await api.post('/v1/artikelen/_zoek', { zoekterm: 'xqzvkwrt' })
    expect(await response.json()).toEqual({ resultaten: [] })
  })

  test('tells every field that is wrong at once', async () => {
    const response = await api.post('/v1/artikelen/_zoek', { zoekterm: ' ', taal: 'de', aantal: 50 })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      fouten: [
        { veld: 'zoekterm', melding: 'Geef een zoekterm.' },
        { veld: 'taal', melding: 'Kies nl of en.' },
        { veld: 'aantal', melding: 'Geef een heel getal van 1 tot en met 20.' },
      ],
    })
  })
})

describe('the organisation', () => {
  const atNight = () => new Date('2026-11-02T22:00:00+01:00')

  test('tells who answers and how to reach them, open or not', async () => {
    expect(await (await api.get('/v1/organisatie')).json()).toMatchObject({
      naam: 'Provincie Voorbeeld en Gemeente Voorbeeldstad',
      taal: 'nl',
      contact: [
        { soort: 'telefoon', nuOpen: true, openTekst: 'Nu open, tot 17.00 uur.' },
        {},
        { soort: 'email' },
        {},
      ],
      welkom: { naam: 'welkom' },
      _links: {
        home: { href: 'http://localhost:8787/' },
        contact: { href: 'http://localhost:8787/contact' },
        privacyverklaring: { href: 'https://www.provincievoorbeeld.example/privacy' },
      },
    })
  })

  test('tells it in English, at night', async () => {
    const response = await rebuildApp(api, { now: atNight }).get('/v1/organisatie?taal=en')
    expect(await response.json()).toMatchObject({
      taal: 'en',
      contact: [
        { naam: 'Call the municipality', nuOpen: false, openTekst: 'Closed now. Open tomorrow from 08:30.' },
        {},
        {},
        {},
      ],
      _links: { home: { href: 'http://localhost:8787/en' } },
    })
  })

  test('refuses a language it does not speak', async () => {
    const response = await api.get('/v1/organisatie?taal=fr')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ fouten: [{ veld: 'taal', melding: 'Kies nl of en.' }] })
  })
})
