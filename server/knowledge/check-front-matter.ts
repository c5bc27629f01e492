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
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => yamlProblem(file, readYamlProblem(error, lines))) }
  }
  const lineOf = (path: PropertyKey[]) => lineOfPath(document, lines, path) + firstYamlLine - 1
  const values: unknown = document.toJS() ?? {}
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
    remedy:
      issue.input === undefined
        ? `Voeg het veld "${field}" toe.`
        : `Verbeter het veld "${field}" of haal het weg als het niet verplicht is.`,
  }
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
