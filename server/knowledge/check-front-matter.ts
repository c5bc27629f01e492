import { LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { isNode } from 'yaml'
import { toJSONSchema } from 'zod'
import type { z } from 'zod'
import { type FrontMatter, frontMatterFields, frontMatterSchema } from './front-matter.ts'
import type { Problem } from './problem.ts'

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
    return { problems: document.errors.map((error) => yamlProblem(file, lines.linePos(error.pos[0]).line, error.message)) }
  }
  const lineOf = (path: PropertyKey[]) => lineOfPath(document, lines, path)
  const values: unknown = document.toJS() ?? {}
  const result = frontMatterSchema.safeParse(values, { reportInput: true })
  const warnings = unknownFields(file, values, lineOf)
  if (result.success) return { frontMatter: result.data, problems: warnings }
  return { problems: [...result.error.issues.map((issue) => fieldProblem(file, issue, lineOf)), ...warnings] }
}

function yamlProblem(file: string, line: number, message: string): Problem {
  return {
    severity: 'error',
    file,
    line: line + firstYamlLine - 1,
    message: `De gegevens bovenaan zijn niet te lezen: ${message.split(' at line')[0]}.`,
    remedy: 'Kijk op deze regel naar inspringing, aanhalingstekens en dubbele punten; zet tekst met een dubbele punt tussen aanhalingstekens.',
  }
}

function fieldProblem(file: string, issue: z.core.$ZodIssue, lineOf: (path: PropertyKey[]) => number): Problem {
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

/** The schema's own words for what belongs at a path. */
function expectedAt(path: PropertyKey[]): string {
  let schema: JsonSchema | undefined = frontMatterJsonSchema()
  for (const key of path) schema = typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)]
  return schema?.description ?? 'een andere waarde'
}

interface JsonSchema {
  description?: string
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
}

let cachedJsonSchema: JsonSchema | undefined
function frontMatterJsonSchema(): JsonSchema {
  cachedJsonSchema ??= toJSONSchema(frontMatterSchema, { io: 'input' }) as JsonSchema
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

/** The line of the value at a path, or of the nearest parent that is there. */
function lineOfPath(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + firstYamlLine - 1
  }
  return firstYamlLine
}
