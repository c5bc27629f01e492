import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ProblemError, problemTitles } from './problem-error.ts'

/** An error as `application/problem+json` (RFC 9457). Anything unforeseen tells the client nothing about us. */
export function problemResponse(context: Context, error: Error): Response {
  const { status, message, fouten, headers } = toProblem(error)
  const body = {
    type: 'about:blank',
    title: problemTitles[status],
    status,
    detail: message,
    ...(fouten ? { fouten } : {}),
  }
  return context.body(JSON.stringify(body), status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  })
}

/** Whether an error is our own failure and not the client's. */
export function isFailure(error: Error): boolean {
  return toProblem(error).status === 500
}

function toProblem(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (!(error instanceof HTTPException)) return unforeseen()
  if (error.status === 400)
    return new ProblemError(400, 'De inhoud is geen geldige JSON. Controleer aanhalingstekens en komma’s.')
  if (error.status === 415)
    return new ProblemError(415, 'Stuur de inhoud als JSON, met de kop "Content-Type: application/json".')
  return unforeseen()
}

function unforeseen(): ProblemError {
  return new ProblemError(500, 'Er ging bij ons iets mis. Probeer het later opnieuw.')
}
