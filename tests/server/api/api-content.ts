import { rm } from 'node:fs/promises'
import type { AppDependencies } from '../../../server/http/app-dependencies.ts'
import { createApp } from '../../../server/http/create-app.ts'
import { createPageRatings } from '../../../server/log/create-page-ratings.ts'
import { createApiClient } from '../../support/api-client.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { articleText, temporaryFolder, writeFiles } from '../../support/write-content.ts'

/** An id that says which article of the test it is. */
export function testId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const passport = `U vraagt een paspoort aan bij de gemeente.

## Meenemen

Neem uw oude paspoort mee. Is het weg? Lees [wat u dan doet](paspoort-kwijt.md).

## Kosten

| Wie | Prijs |
| --- | --- |
| Volwassene | € 86,50 |`

/** Few articles, in which each filter, link and field of the API has its case. */
export const apiContent: Record<string, string> = {
  'nl/paspoort.md': articleText(
    {
      id: testId(1),
      vraag: 'Hoe vraag ik een paspoort aan?',
      onderwerpen: ['Paspoort, ID-kaart en rijbewijs'],
      trefwoorden: ['reisdocument'],
      vraagvarianten: ['waar haal ik een paspoort'],
      producten: [{ naam: 'paspoort', url: 'https://www.example.org/paspoort' }],
      afdelingen: [{ naam: 'Burgerzaken' }],
      gerelateerd: [testId(2)],
      kort: 'Bij de gemeente.',
      gewijzigd: '2026-10-12T11:00:00+02:00',
      gecontroleerdOp: '2026-10-12',
      herzienVoor: '2027-05-01',
    },
    passport,
  ),
  'nl/paspoort-kwijt.md': articleText({
    id: testId(2),
    vraag: 'Wat doe ik als mijn paspoort kwijt is?',
    onderwerpen: ['Paspoort, ID-kaart en rijbewijs'],
    gewijzigd: '2026-10-13T09:00:00Z',
  }),
  'en/passport.md': articleText({ id: testId(1), vraag: 'How do I apply for a passport?' }),
  'nl/grofvuil.md': articleText({ id: testId(3), vraag: 'Hoe kom ik van mijn grofvuil af?' }),
  'nl/terras.md': articleText({
    id: testId(4),
    vraag: 'Welke vergunning heb ik nodig voor een terras bij mijn café?',
    doelgroep: 'eu-bedrijf',
    bron: { soort: 'rijksoverheid', url: 'https://www.example.org/terras', bestand: 'terras.json' },
  }),
  'nl/concept.md': articleText({ id: testId(5), vraag: 'Wat is nog geheim?', publicatie: 'concept' }),
}

type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** The real app with only these articles: every article of it is known. */
export async function createApiTestApp() {
  const folder = await temporaryFolder()
  await writeFiles(folder, apiContent)
  const vraagbaak = await createTestApp({ content: folder })
  return {
    ...vraagbaak,
    ...createApiClient(vraagbaak.app),
    async close() {
      await vraagbaak.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same app once more with other parts or settings; making it takes no time. */
export function rebuildApp(vraagbaak: TestApp, parts: Partial<AppDependencies>) {
  const pageRatings = createPageRatings(vraagbaak)
  const app = createApp({ ...vraagbaak, pageRatings, now: () => testNow, ...parts })
  return { app, ...createApiClient(app) }
}

/** What a refusal says about each field. */
export async function faultsOf(response: Response): Promise<string[]> {
  const { fouten = [] } = (await response.json()) as { fouten?: { veld: string; melding: string }[] }
  return fouten.map(({ veld, melding }) => `${veld}: ${melding}`)
}
