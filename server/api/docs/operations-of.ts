import type { OpenApiDocument } from './open-api-document.ts'
import type { Schema } from './read-schema.ts'

type PathItem = NonNullable<OpenApiDocument['paths']>[string]
type OperationObject = NonNullable<PathItem['get']>

/** One thing the API can do, as the page shows it. */
export interface Operation {
  id: string
  tag: string
  method: 'GET' | 'POST'
  path: string
  summary: string
  description: string
  parameters: {
    name: string
    place: 'pad' | 'query'
    isRequired: boolean
    description: string
    schema: Schema
  }[]
  /** What to send. */
  body?: Media
  responses: { status: string; description: string; media?: Media }[]
}

/** The content of a request or a response. */
interface Media {
  schema?: Schema
  example?: unknown
}

/** The operations of a document, in order. */
export function operationsOf({ paths = {} }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [readOperation('GET', path, get)] : []),
    ...(post ? [readOperation('POST', path, post)] : []),
  ])
}

function readOperation(method: Operation['method'], path: string, operation: OperationObject): Operation {
  const { requestBody } = operation
  const body = requestBody && 'content' in requestBody ? requestBody.content['application/json'] : undefined
  return {
    id: operation.operationId ?? path,
    tag: operation.tags?.[0] ?? '',
    method,
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: readParameters(operation),
    ...(body ? { body } : {}),
    responses: Object.entries(operation.responses ?? {}).map(([status, response]) =>
      readResponse(status, response),
    ),
  }
}

function readParameters({ parameters = [] }: OperationObject): Operation['parameters'] {
  return parameters.flatMap((parameter) => {
    if ('$ref' in parameter) return []
    const { name, in: place, required = false, description = '', schema = {} } = parameter
    return [{ name, place: place === 'path' ? 'pad' : 'query', isRequired: required, description, schema }]
  })
}

function readResponse(
  status: string,
  response: NonNullable<OperationObject['responses']>[string],
): Operation['responses'][number] {
  if ('$ref' in response) return { status, description: '' }
  const [media] = Object.values<Media>(response.content ?? {})
  return { status, description: response.description, ...(media ? { media } : {}) }
}
