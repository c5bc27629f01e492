import { z } from 'zod'
import type { OpenApiDocument } from '../../../server/api/docs/open-api-document.ts'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

/** Every object in the document that says it is a reference to another part of it. */
export function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  )
}

/** The part of the document that a reference points to. */
export function resolveReference(document: OpenApiDocument, reference: string): unknown {
  const keys = reference.replace(/^#\//, '').split('/')
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
}

/**
 * Checks values by the document alone: whoever makes a client from it must be able to read what we send.
 * @returns what does not fit, one line each
 */
export function createContract(document: OpenApiDocument) {
  const definitions = withLocalReferences(document.components?.schemas ?? {})

  function faults(schema: unknown, value: unknown): string[] {
    const whole = { ...(withLocalReferences(schema) as object), $defs: definitions }
    const result = z.fromJSONSchema(whole as JsonSchema).safeParse(value)
    return result.success
      ? []
      : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  }

  return {
    faults,
    /** What in a response does not fit what the document says of it. */
    faultsOfResponse: async (method: 'get' | 'post', path: string, response: Response): Promise<string[]> => {
      const described = document.paths?.[path]?.[method]?.responses?.[response.status]
      if (!described) return [`${method} ${path} says nothing of status ${response.status}`]
      const type = response.headers.get('Content-Type') ?? ''
      if (type === '') return described.content ? ['a body was promised'] : []
      const schema = described.content?.[type]?.schema
      return schema ? faults(schema, await response.json()) : [`${type} was not promised`]
    },
  }
}

/** JSON Schema refers to `#/$defs`, OpenAPI to `#/components/schemas`. */
function withLocalReferences<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/$defs/')) as Value
}
