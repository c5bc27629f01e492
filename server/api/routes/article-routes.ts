import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { AppDependencies } from '../../http/app-dependencies.ts'
import { ProblemError } from '../../http/problem-error.ts'
import type { Article } from '../../knowledge/article.ts'
import { type Language, languages } from '../../question.ts'
import { type SuggestArticles, createSuggestArticles } from '../../search/suggest-articles.ts'
import { articleReference } from '../article-reference.ts'
import { articleToJson } from '../article-to-json.ts'
import { listArticles } from '../list-articles.ts'
import { bodyRefusals, emptyResponse, jsonBody, jsonResponse, refusals } from '../route-parts.ts'
import {
  articleIdSchema,
  articlePageSchema,
  articleQuerySchema,
  articleSchema,
  listQuerySchema,
  suggestionQuerySchema,
  suggestionsSchema,
} from '../schemas/article-schemas.ts'

const unchanged = { 304: emptyResponse('Niet veranderd sinds de ETag in If-None-Match.') }

const listRoute = createRoute({
  method: 'get',
  path: '/artikelen',
  operationId: 'lijstArtikelen',
  tags: ['Artikelen'],
  summary: 'Alle artikelen, per pagina',
  description:
    'De openbare artikelen op alfabet van de vraag. Filters mogen samen; een artikel moet aan alle voldoen.',
  request: { query: listQuerySchema },
  responses: {
    200: jsonResponse(articlePageSchema, 'Een pagina met artikelen.'),
    ...unchanged,
    400: refusals[400],
    500: refusals[500],
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/artikelen/{id}',
  operationId: 'leesArtikel',
  tags: ['Artikelen'],
  summary: 'Een heel artikel',
  description:
    'De volledige tekst met alle VAC-gegevens. Interne notities van de redactie staan er niet bij.',
  request: { params: articleIdSchema, query: articleQuerySchema },
  responses: {
    200: jsonResponse(articleSchema, 'Het artikel.'),
    ...unchanged,
    400: refusals[400],
    404: refusals[404],
    500: refusals[500],
  },
})

const suggestRoute = createRoute({
  method: 'post',
  path: '/artikelen/_zoek',
  operationId: 'zoekArtikelen',
  tags: ['Artikelen'],
  summary: 'Zoek terwijl iemand typt',
  description:
    'Suggesties bij wat tot nu toe getypt is: het begin van een woord telt als het woord. Wilt u een antwoord op een vraag, gebruik dan `POST /vragen`. De zoekterm staat niet in het adres en wordt niet bewaard.',
  request: { body: jsonBody(suggestionQuerySchema, { zoekterm: 'paspo' }) },
  responses: { 200: jsonResponse(suggestionsSchema, 'De suggesties.'), ...bodyRefusals },
})

/** Reading and finding articles. */
export function createArticleRoutes({ knowledge, settings }: AppDependencies) {
  const routes = new OpenAPIHono()
  const publicUrl = settings.PUBLIC_URL
  // Made when first asked for: the server starts sooner.
  let suggestArticles: SuggestArticles | undefined

  function findArticle(id: string, language: Language | undefined): Article {
    const versions = languages.flatMap((each) => knowledge.find(id.toLowerCase(), each) ?? [])
    const article = versions.find((version) => language === undefined || version.language === language)
    if (article) return article
    const others = versions.map((version) => version.language).join(', ')
    const detail = others
      ? `Dit artikel is er niet in deze taal, wel in: ${others}.`
      : 'Er is geen openbaar artikel met dit nummer.'
    throw new ProblemError(404, detail)
  }

  routes.get('/artikelen', etag())
  routes.get('/artikelen/:id', etag())

  routes.openapi(listRoute, (context) =>
    context.json(listArticles(knowledge.articles(), context.req.valid('query'), publicUrl), 200),
  )

  routes.openapi(readRoute, (context) => {
    const article = findArticle(context.req.valid('param').id, context.req.valid('query').taal)
    return context.json(articleToJson(article, knowledge, publicUrl), 200)
  })

  routes.openapi(suggestRoute, (context) => {
    const { zoekterm, taal, aantal } = context.req.valid('json')
    suggestArticles ??= createSuggestArticles({ knowledge })
    const found = suggestArticles(zoekterm, taal, aantal)
    return context.json(
      { resultaten: found.map((article) => ({ artikel: articleReference(article, publicUrl) })) },
      200,
    )
  })

  return routes
}
