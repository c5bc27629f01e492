import { LineCounter, parseDocument } from 'yaml'
import { toJSONSchema } from 'zod'
import type { z } from 'zod'
import { type FrontMatter, frontMatterFields, frontMatterSchema } from './front-matter.ts'
import { lineOfPath } from './line-of-path.ts'
import type { Problem } from './problem.ts'
import { readYamlProblem } from './yaml-problem.ts'

/** The line the YAML starts on, under the opening "---". */
const firstYamlLine = 2

interface CheckedFrontMatter {
  frontMatter?: FrontMatter
  problems: Problem[]
}

/** YAML to checked fields; every problem at once, each with its line, what was expected, what was found and the remedy. */
export function checkFrontMatter(file: string, yaml: string): CheckedFrontMatter {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  // One mistake makes the reader stumble over all that follows: only the first is told.
  const [broken] = document.errors
  if (broken) return { problems: [yamlProblem(file, readYamlProblem(broken, lines))] }
  const lineOf = (path: PropertyKey[]) => lineOfPath(document, lines, path) + firstYamlLine - 1
  const values: unknown = document.toJS() ?? {}
  if (typeof values !== 'object' || Array.isArray(values)) return { problems: [noFields(file)] }
  const result = frontMatterSchema.safeParse(values, { reportInput: true })
  const warnings = unknownFields(file, values, lineOf)
  if (result.success) return { frontMatter: result.data, problems: warnings }
  return { problems: [...result.error.issues.map((issue) => fieldProblem(file, issue, lineOf)), ...warnings] }
}

function yamlProblem(file: string, { line, reason }: ReturnType<typeof readYamlProblem>): Problem {
  return {
    severity: 'error',
    file,
    line: line + firstYamlLine - 1,
    message: `De gegevens bovenaan zijn niet te lezen: ${reason}.`,
    remedy: 'Kijk op deze regel en de regel erboven; zet tekst met een dubbele punt tussen aanhalingstekens.',
  }
}

function noFields(file: string): Problem {
  return {
    severity: 'error',
    file,
    line: firstYamlLine,
    message: 'De gegevens bovenaan zijn geen velden met een waarde.',
    remedy: 'Schrijf op elke regel een veld, een dubbele punt en de waarde, zoals "status: actief".',
  }
}

function fieldProblem(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: PropertyKey[]) => number,
): Problem {
  const field = issue.path.join('.')
  const found = issue.input === undefined ? 'niets' : JSON.stringify(issue.input)
  return {
    severity: 'error',
    file,
    line: lineOf(issue.path),
    field,
    message: `Verwacht: ${expectedAt(issue.path)}. Gevonden: ${found.length > 80 ? `${found.slice(0, 77)}…` : found}.`,
    remedy: remedyFor(field, issue.input),
  }
}

function remedyFor(field: string, found: unknown): string {
  if (found === undefined) return `Voeg het veld "${field}" toe.`
  if (frontMatterJsonSchema().required?.includes(field)) return `Verbeter het veld "${field}".`
  return `Verbeter het veld "${field}" of haal het weg.`
}

type JsonSchema = z.core.JSONSchema.JSONSchema

/** The schema's own words for what belongs at a path. */
function expectedAt(path: PropertyKey[]): string {
  let schema: JsonSchema | undefined = frontMatterJsonSchema()
  for (const key of path) {
    const inner: unknown = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)]
    schema = isJsonSchema(inner) ? inner : undefined
  }
  return schema?.description ?? 'een andere waarde'
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

let cachedJsonSchema: JsonSchema | undefined
function frontMatterJsonSchema(): JsonSchema {
  cachedJsonSchema ??= toJSONSchema(frontMatterSchema, { io: 'input' })
  return cachedJsonSchema
}

function unknownFields(file: string, values: unknown, lineOf: (path: PropertyKey[]) => number): Problem[] {
  return Object.keys(values ?? {})
    .filter((field) => !frontMatterFields.includes(field))
    .map((field) => ({
      severity: 'warning',
      file,
      line: lineOf([field]),
      field,
      message: `Het veld "${field}" is onbekend en wordt niet gebruikt.`,
      remedy: `Bekende velden zijn: ${frontMatterFields.join(', ')}.`,
    }))
}
