import type { OpenApiDocument } from './open-api-document.ts'

type Schemas = NonNullable<NonNullable<OpenApiDocument['components']>['schemas']>
export type Schema = Schemas[string]
type PlainSchema = Exclude<Schema, { $ref: string }>

/** A property as the page shows it; those of an object inside an object have a dotted name. */
export interface Property {
  name: string
  /** What it holds, in words. */
  kind: string
  /** The named schema it holds, when it has one. */
  link?: string
  isRequired: boolean
  description: string
}

/** The properties of an object's schema, in order. */
export function propertiesOf(schema: Schema, prefix = ''): Property[] {
  if (isReference(schema)) return []
  const inherited = (schema.allOf ?? []).flatMap((part) => propertiesOf(part, prefix))
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix + key
    const isRequired = schema.required?.includes(key) ?? false
    const shown = { name, isRequired, description: descriptionOf(property), ...kindOf(property) }
    return [shown, ...propertiesOf(isReference(property) ? {} : (itemsOf(property) ?? property), `${name}.`)]
  })
  return [...inherited, ...own]
}

/** The names of the schemas whose properties a schema has too. */
export function basesOf(schema: Schema): string[] {
  return isReference(schema) ? [] : (schema.allOf ?? []).flatMap((part) => referenceName(part) ?? [])
}

/** The name of the schema that a reference points to. */
function referenceName(schema: Schema): string | undefined {
  return isReference(schema) ? schema.$ref.split('/').at(-1) : undefined
}

/** What a schema holds, in words, and the named schema it points to. */
export function kindOf(schema: Schema): { kind: string; link?: string } {
  const name = referenceName(schema) ?? baseName(schema)
  if (name !== undefined) return { kind: name, link: name }
  if (isReference(schema)) return { kind: 'object' }
  const items = itemsOf(schema)
  if (items) {
    const { kind, link } = kindOf(items)
    return { kind: `lijst van ${kind}`, ...(link === undefined ? {} : { link }) }
  }
  if (schema.const !== undefined) return { kind: JSON.stringify(schema.const) }
  if (schema.enum) return { kind: schema.enum.join(' | ') }
  return { kind: plainKind(schema) }
}

const kinds: Record<string, string> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'true | false',
  object: 'object',
  array: 'lijst',
}
const formats: Record<string, string> = {
  uuid: 'UUID',
  date: 'datum',
  'date-time': 'tijdstip (RFC 3339)',
  uri: 'webadres',
}

function plainKind({ type, format, minimum, maximum, default: usual }: PlainSchema): string {
  const base = formats[format ?? ''] ?? kinds[String(type)] ?? 'waarde'
  const range = minimum === undefined || maximum === undefined ? '' : `, ${minimum} tot en met ${maximum}`
  return `${base}${range}${usual === undefined ? '' : `, anders ${String(usual)}`}`
}

function descriptionOf(schema: Schema): string {
  return ('description' in schema ? schema.description : undefined) ?? ''
}

/** The one schema that an `allOf` only adds a description to. */
function baseName(schema: Schema): string | undefined {
  if (isReference(schema) || schema.allOf === undefined || schema.properties) return undefined
  return schema.allOf.map(referenceName).find((name) => name !== undefined)
}

function itemsOf(schema: PlainSchema): Schema | undefined {
  return schema.items
}

function isReference(schema: Schema): schema is Extract<Schema, { $ref: string }> {
  return '$ref' in schema
}
