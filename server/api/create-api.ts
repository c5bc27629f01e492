import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { AppDependencies } from '../http/app-dependencies.ts'
import { ProblemError, invalidInput } from '../http/problem-error.ts'
import { problemResponse } from '../http/problem-response.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { apiCors } from './api-cors.ts'
import { apiHeaders } from './api-headers.ts'
import { apiBasePath } from './api-version.ts'
import { createDocumentRoutes } from './docs/create-document-routes.tsx'
import { fieldProblems } from './field-problems.ts'
import { createArticleRoutes } from './routes/article-routes.ts'
import { createOrganisationRoutes } from './routes/organisation-routes.ts'
import { createQuestionRoutes } from './routes/question-routes.ts'

/** Enough for 1,000 characters of any script, however they are escaped, and a conversation. */
const maximumBytes = 16 * 1024

/** The REST API: everything under `/v1`. Its errors are thrown and become problem+json in `create-app.ts`. */
export function createApi(dependencies: AppDependencies): Hono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(fieldProblems(result.error))
    },
  })
  api.use(apiHeaders())
  api.use(apiCors(dependencies.settings))
  api.use(
    methodNotAllowed({
      app: api,
      onMethodNotAllowed: (context, methods) =>
        problemResponse(
          context,
          new ProblemError(405, `Gebruik voor dit adres: ${methods.join(', ')}.`, {
            headers: { Allow: methods.join(', ') },
          }),
        ),
    }),
  )
  api.use(
    bodyLimit({
      maxSize: maximumBytes,
      onError: () => {
        throw new ProblemError(413, 'Stuur hoogstens 16 kB. Een vraag mag 1.000 tekens lang zijn.')
      },
    }),
  )
  api.on('POST', ['/vragen', '/vragen/:id/waardering'], createRateLimit(dependencies))
  api.route('/', createQuestionRoutes(dependencies))
  api.route('/', createArticleRoutes(dependencies))
  api.route('/', createOrganisationRoutes(dependencies))
  api.route('/', createDocumentRoutes(api, dependencies))
  return new Hono().route(apiBasePath, api)
}
