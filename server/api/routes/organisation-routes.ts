import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import { pagePaths } from '../../answer/article-path.ts'
import { contactRoutes } from '../../answer/compose-reply.ts'
import type { AppDependencies } from '../../http/app-dependencies.ts'
import { parseMarkdown } from '../../knowledge/markdown.ts'
import { contactToJson } from '../contact-to-json.ts'
import { contentToJson } from '../content-to-json.ts'
import { jsonResponse, refusals } from '../route-parts.ts'
import { organisationQuerySchema, organisationSchema } from '../schemas/organisation-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/organisatie',
  operationId: 'leesOrganisatie',
  tags: ['Organisatie'],
  summary: 'Wie wij zijn en hoe u ons bereikt',
  description:
    'De naam, de manieren om een medewerker te bereiken (met of ze nu open zijn) en de vaste pagina’s.',
  request: { query: organisationQuerySchema },
  responses: {
    200: jsonResponse(organisationSchema, 'De organisatie.'),
    400: refusals[400],
    500: refusals[500],
  },
})

/** Who answers, and how to reach them. */
export function createOrganisationRoutes({ organisation, settings, now }: AppDependencies) {
  const routes = new OpenAPIHono()

  routes.openapi(route, (context) => {
    const { taal } = context.req.valid('query')
    const { privacyverklaring, toegankelijkheidsverklaring } = organisation
    return context.json(
      {
        naam: organisation.naam[taal],
        taal,
        website: organisation.website,
        contact: contactRoutes(organisation, now(), taal).map((contact) => ({
          ...contactToJson(contact, taal),
          ...(contact.openingstijden ? { openingstijden: contact.openingstijden } : {}),
        })),
        welkom: {
          naam: 'welkom',
          ...contentToJson(parseMarkdown(organisation.berichten.welkom[taal]).children),
        },
        _links: {
          home: { href: settings.PUBLIC_URL + pagePaths.home[taal] },
          contact: { href: settings.PUBLIC_URL + pagePaths.contact[taal] },
          ...(privacyverklaring === undefined ? {} : { privacyverklaring: { href: privacyverklaring } }),
          ...(toegankelijkheidsverklaring === undefined
            ? {}
            : { toegankelijkheidsverklaring: { href: toegankelijkheidsverklaring } }),
        },
      },
      200,
    )
  })

  return routes
}
