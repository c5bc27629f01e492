import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiTestApp, faultsOf, rebuildApp, testId } from './api-content.ts'

const passportId = testId(1)

let api: Awaited<ReturnType<typeof createApiTestApp>>

beforeAll(async () => {
  api = await createApiTestApp()
})
afterAll(() => api.close())

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
    expect(await faultsOf(response)).toEqual([
      'zoekterm: Geef een zoekterm.',
      'taal: Kies nl of en.',
      'aantal: Geef een heel getal van 1 tot en met 20.',
    ])
  })
})

describe('the organisation', () => {
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
    const response = await rebuildApp(api, { now: () => new Date('2026-11-02T22:00:00+01:00') }).get(
      '/v1/organisatie?taal=en',
    )
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
    expect(await faultsOf(response)).toEqual(['taal: Kies nl of en.'])
  })
})
