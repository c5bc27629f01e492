import { type ZodType } from 'zod'
import { z } from '@hono/zod-openapi'
import { type ProblemStatus, problemTitles } from '../http/problem-error.ts'
import { apiVersion } from './api-version.ts'
import { problemSchema } from './schemas/problem-schema.ts'

const headers = z.object({
  'API-Version': z.string().openapi({ description: 'De volledige versie van de API.', example: apiVersion }),
})

/** A body to send, for a route's definition. */
export function jsonBody<Schema extends ZodType>(schema: Schema, example: z.input<Schema>) {
  return { required: true, content: { 'application/json': { schema, example } } }
}

/** A response with a body, for a route's definition. */
export function jsonResponse<Schema extends ZodType>(
  schema: Schema,
  description: string,
  example?: z.input<Schema>,
) {
  const media = example === undefined ? { schema } : { schema, example }
  return { description, headers, content: { 'application/json': media } }
}

/** A response without a body, for a route's definition. */
export function emptyResponse(description: string) {
  return { description, headers }
}

function refusal(status: ProblemStatus) {
  return {
    description: `${problemTitles[status]}.`,
    headers,
    content: { 'application/problem+json': { schema: problemSchema } },
  }
}

/** The refusals that a route can name in its definition; a handler throws them. */
export const refusals = {
  400: refusal(400),
  404: refusal(404),
  413: refusal(413),
  415: refusal(415),
  429: refusal(429),
  500: refusal(500),
}

/** The refusals of every route that takes a body. */
export const bodyRefusals = { 400: refusals[400], 413: refusals[413], 415: refusals[415], 500: refusals[500] }
