import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Organisation } from '../../organisation/organisation-schema.ts'
import { apiBasePath, apiVersion } from '../api-version.ts'

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

const description = `Stel vragen aan de kennisbank en lees de artikelen. Elk antwoord is een tekst die de redactie heeft goedgekeurd; de API verzint niets.

De API volgt de NL API Design Rules. U hebt geen sleutel nodig. Stuur geen persoonlijke gegevens mee: vragen worden bewaard om de kennisbank beter te maken, zonder IP-adres en zonder herkenbare persoonsgegevens.

Fouten komen als application/problem+json (RFC 9457). Bij ongeldige invoer staan alle fouten er in één keer in. Wie te veel vragen achter elkaar stelt, krijgt status 429 met de kop Retry-After.

De versie staat in het adres (v1) en volledig in de kop API-Version. Binnen v1 komen er alleen velden en adressen bij. Vervalt er iets, dan staat dat ten minste zes maanden eerder in het wijzigingsoverzicht (CHANGELOG.md) en wordt het hier als verouderd aangemerkt.`

/** The OpenAPI document of the routes that were registered (NL API Design Rules, /core/doc-openapi). */
export function openApiDocument(
  api: OpenAPIHono,
  organisation: Organisation,
  publicUrl: string,
): OpenApiDocument {
  const { naam, email, url } = organisation.beheer
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `Vraagbaak van ${organisation.naam.nl}`,
      version: apiVersion,
      description,
      contact: { name: naam, email, url },
      license: { name: 'EUPL-1.2', url: 'https://interoperable-europe.ec.europa.eu/collection/eupl' },
    },
    servers: [{ url: publicUrl + apiBasePath, description: 'Deze kennisbank' }],
    tags: [
      { name: 'Vragen', description: 'Een vraag stellen en zeggen of het antwoord nuttig was.' },
      { name: 'Artikelen', description: 'De artikelen van de kennisbank lezen en zoeken.' },
      { name: 'Organisatie', description: 'Van wie de kennisbank is en hoe men een medewerker bereikt.' },
    ],
  })
}
