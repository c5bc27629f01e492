import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleJson, ArticlePageJson } from '../../../server/api/schemas/article-schemas.ts'
import { createApiTestApp, faultsOf, testId } from './api-content.ts'

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

/** The addresses of the pages around a page, by what they are to it. */
async function linksOf(query: string): Promise<Record<string, string>> {
  const { _links: links } = await list(query)
  return Object.fromEntries(Object.entries(links).map(([relation, link]) => [relation, link?.href ?? '']))
}

describe('the list of articles', () => {
  test('following "next" visits every public article once, in the order of the alphabet', async () => {
    const seen: string[] = []
    let next: string | undefined = 'http://localhost:8787/v1/artikelen?paginagrootte=2'
    while (next !== undefined) {
      const { search } = new URL(next)
      seen.push(...(await list(search)).artikelen.map(({ vraag }) => vraag))
      next = (await linksOf(search))['next']
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
    const start = 'http://localhost:8787/v1/artikelen'
    expect(await linksOf('?taal=nl&paginagrootte=1&pagina=2')).toEqual({
      self: `${start}?pagina=2&paginagrootte=1&taal=nl`,
      first: `${start}?pagina=1&paginagrootte=1&taal=nl`,
      prev: `${start}?pagina=1&paginagrootte=1&taal=nl`,
      next: `${start}?pagina=3&paginagrootte=1&taal=nl`,
      last: `${start}?pagina=4&paginagrootte=1&taal=nl`,
    })
  })

  test('the first page has no "prev", the last no "next", and a page after the last is empty', async () => {
    expect(Object.keys(await linksOf('?paginagrootte=3'))).toEqual(['self', 'first', 'next', 'last'])
    expect(Object.keys(await linksOf('?paginagrootte=3&pagina=2'))).toEqual(['self', 'first', 'prev', 'last'])
    expect(await list('?paginagrootte=3&pagina=9')).toMatchObject({ artikelen: [], totaal: 5 })
    const beyond = await linksOf('?paginagrootte=3&pagina=9')
    expect(beyond['prev']).toBe(beyond['last'])
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
    expect(await faultsOf(response)).toEqual([
      'pagina: Geef een heel getal van 1 tot en met 100000.',
      'paginagrootte: Geef een heel getal van 1 tot en met 100.',
      'onderwerp: Geef een onderwerp.',
      'doelgroep: Kies eu-burger, eu-bedrijf of eu-burger-bedrijf.',
      'taal: Kies nl of en.',
      'gewijzigdSinds: Geef een tijdstip als 2026-11-01T09:00:00Z.',
      'pagin: Dit veld bestaat niet. Controleer de spelling.',
    ])
  })
})

describe('one article', () => {
  test('has its whole text, its sections and all public fields', async () => {
    const article = await read(`/v1/artikelen/${passportId}`)
    expect(article).toMatchObject({
      id: passportId,
      status: 'actief',
      doelgroep: 'eu-burger',
      onderwerpen: ['Paspoort, ID-kaart en rijbewijs'],
      trefwoorden: ['reisdocument'],
      vraagvarianten: ['waar haal ik een paspoort'],
      producten: [{ naam: 'paspoort', url: 'https://www.example.org/paspoort' }],
      afdelingen: [{ naam: 'Burgerzaken' }],
      gerelateerd: [{ id: testId(2), url: 'http://localhost:8787/vragen/paspoort-kwijt' }],
      vertalingen: [{ id: passportId, taal: 'en' }],
      kort: 'Bij de gemeente.',
      gewijzigd: '2026-10-12T09:00:00.000Z',
      herzienVoor: '2027-05-01',
      inleiding: { html: '<p>U vraagt een paspoort aan bij de gemeente.</p>' },
      secties: [{ id: 'meenemen' }, { id: 'kosten', url: 'http://localhost:8787/vragen/paspoort#kosten' }],
    })
    expect(article.markdown.split('\n\n').slice(0, 2)).toEqual([article.inleiding.markdown, '## Meenemen'])
    expect(article.html).toContain('<a href="http://localhost:8787/vragen/paspoort-kwijt">wat u dan doet</a>')
    expect(article.html).toContain('<td>€ 86,50</td>')
    expect(article.tekst).toContain('Volwassene | € 86,50')
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
