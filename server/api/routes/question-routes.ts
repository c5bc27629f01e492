import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ZodError } from 'zod'
import { contentToText } from '../../answer/render-content.ts'
import type { Reply } from '../../answer/reply.ts'
import { checkInput } from '../../decision/check-input.ts'
import type { AppDependencies } from '../../http/app-dependencies.ts'
import { type FieldProblem, ProblemError, invalidInput } from '../../http/problem-error.ts'
import { parseMarkdown } from '../../knowledge/markdown.ts'
import type { Language } from '../../question.ts'
import { fieldProblems } from '../field-problems.ts'
import { replyToJson } from '../reply-to-json.ts'
import { bodyRefusals, emptyResponse, jsonBody, jsonResponse, refusals } from '../route-parts.ts'
import { questionSchema, ratingSchema, replySchema } from '../schemas/question-schemas.ts'
import { replyExample } from '../schemas/reply-example.ts'

const askRoute = createRoute({
  method: 'post',
  path: '/vragen',
  operationId: 'stelVraag',
  tags: ['Vragen'],
  summary: 'Stel een vraag',
  description:
    'Geeft het goedgekeurde antwoord van één artikel, een keuze uit hoogstens drie vragen, of een eerlijk "geen antwoord" met de manieren om een medewerker te bereiken. Het antwoord is hetzelfde als op de website. De vraag wordt bewaard zonder persoonlijke gegevens en zonder IP-adres.',
  request: { body: jsonBody(questionSchema, { vraag: 'hoe vraag ik een paspoort aan' }) },
  responses: {
    200: jsonResponse(replySchema, 'Het antwoord, de keuze of het bericht.', replyExample),
    ...bodyRefusals,
    429: refusals[429],
  },
})

const rateRoute = createRoute({
  method: 'post',
  path: '/vragen/{id}/waardering',
  operationId: 'waardeerAntwoord',
  tags: ['Vragen'],
  summary: 'Zeg of een antwoord nuttig was',
  description: 'Een latere waardering van dezelfde vraag vervangt de eerdere.',
  request: {
    params: z.object({
      id: z.string().openapi({
        description: 'Het nummer van de gestelde vraag.',
        format: 'uuid',
        example: '0b6e3c0e-7d3f-4d55-9c2a-4f3c1d2e5a6b',
      }),
    }),
    body: jsonBody(ratingSchema, { nuttig: true }),
  },
  responses: {
    204: emptyResponse('De waardering is bewaard.'),
    ...bodyRefusals,
    404: refusals[404],
    429: refusals[429],
  },
})

/** Asking, and saying whether the answer helped. */
export function createQuestionRoutes({ ask, log, knowledge, organisation, settings, now }: AppDependencies) {
  const routes = new OpenAPIHono()
  const links = { find: knowledge.findByPath, publicUrl: settings.PUBLIC_URL }

  /** What is wrong with the question itself, in the fixed words of the organisation. */
  function questionProblems(body: unknown): FieldProblem[] {
    const { data } = z.looseObject({ vraag: z.string(), taal: z.string().optional() }).safeParse(body)
    const name = data && checkInput(data.vraag)
    if (!name) return []
    const language: Language = data.taal === 'en' ? 'en' : 'nl'
    return [
      {
        veld: 'vraag',
        melding: contentToText(parseMarkdown(organisation.berichten[name][language]).children),
      },
    ]
  }

  /** Refuses wrong fields; ask() judges the question itself, but here all of it is told at once. */
  async function refuse(invalid: ZodError, context: Context): Promise<never> {
    const body: unknown = await context.req.json().catch(() => undefined)
    throw invalidInput([...questionProblems(body), ...fieldProblems(invalid)])
  }

  routes.openapi(
    askRoute,
    async (context) => {
      const { vraag, taal, gesprek, kanaal } = context.req.valid('json')
      const reply = await ask({
        text: vraag,
        channel: kanaal,
        ...(taal === undefined ? {} : { language: taal }),
        ...(gesprek === undefined ? {} : { conversation: gesprek }),
      })
      refuseUnreadable(reply)
      return context.json(replyToJson(reply, links), 200)
    },
    (result, context) => (result.success ? undefined : refuse(result.error, context)),
  )

  routes.openapi(rateRoute, async (context) => {
    const { id } = context.req.valid('param')
    const { nuttig, opmerking } = context.req.valid('json')
    const isFound = await log.rate(id, nuttig, opmerking === '' ? undefined : opmerking, now().getTime())
    if (!isFound)
      throw new ProblemError(404, 'Er is geen vraag met dit nummer. Gebruik het id dat het antwoord gaf.')
    return context.body(null, 204)
  })

  return routes
}

/** @throws a problem with the reply's own words, when the text was no question at all */
function refuseUnreadable(reply: Reply): void {
  if (reply.kind !== 'message') return
  if (reply.name !== 'leeg' && reply.name !== 'te-lang' && reply.name !== 'onleesbaar') return
  const text = contentToText(reply.message)
  throw invalidInput([{ veld: 'vraag', melding: text }], text)
}
