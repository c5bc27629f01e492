import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import { lineOfPath } from '../knowledge/line-of-path.ts'
import type { Problem } from '../knowledge/problem.ts'
import { readYamlProblem } from '../knowledge/yaml-problem.ts'
import type { Language } from '../question.ts'
import { type Vocabulary, createVocabulary } from './create-vocabulary.ts'
import type { PlacedConcept } from './placed-phrases.ts'
import { type Concept, conceptSchema } from './vocabulary-schema.ts'

/** The vocabulary that comes with the product; every organisation uses it. */
const shippedFile = fileURLToPath(new URL('../../content/synoniemen.yaml', import.meta.url))

export interface LoadedVocabulary {
  concepts: Concept[]
  /** The same concepts with their place, for those who check them. */
  placed: PlacedConcept[]
  vocabularies: Record<Language, Vocabulary>
  problems: Problem[]
}

/**
 * Reads the product's vocabulary and, beside it, the `synoniemen.yaml` of the content folder when that is another one.
 * A wrong group is reported and left out; the others count.
 */
export async function loadVocabulary(folder: string): Promise<LoadedVocabulary> {
  const own = resolve(folder, 'synoniemen.yaml')
  const files = own === shippedFile ? [own] : [shippedFile, own]
  const read = await Promise.all(
    files.map((file) => readConcepts(file, file === own ? 'synoniemen.yaml' : file)),
  )
  const placed = read.flatMap((part) => part.placed)
  const concepts = placed.map(({ concept }) => concept)
  return {
    concepts,
    placed,
    vocabularies: { nl: createVocabulary(concepts, 'nl'), en: createVocabulary(concepts, 'en') },
    problems: read.flatMap((part) => part.problems),
  }
}

async function readConcepts(
  file: string,
  name: string,
): Promise<{ placed: PlacedConcept[]; problems: Problem[] }> {
  const text = await readFile(join(file), 'utf8').catch(() => undefined)
  if (text === undefined) return { placed: [], problems: [] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const { line, reason } = readYamlProblem(broken, lines)
    return { placed: [], problems: [wrongGroup(name, line, reason)] }
  }
  const groups: unknown = document.toJS()
  if (!Array.isArray(groups))
    return { placed: [], problems: [wrongGroup(name, 1, 'het bestand is geen lijst van begrippen')] }
  const placed: PlacedConcept[] = []
  const problems: Problem[] = []
  for (const [index, group] of groups.entries()) {
    const result = conceptSchema.safeParse(group)
    const line = lineOfPath(document, lines, [index])
    if (result.success) placed.push({ concept: result.data, file: name, line })
    else {
      problems.push(
        wrongGroup(
          name,
          line,
          result.error.issues.map((issue) => [...issue.path, issue.message].join(': ')).join('; '),
        ),
      )
    }
  }
  return { placed, problems }
}

function wrongGroup(file: string, line: number, reason: string): Problem {
  return {
    severity: 'error',
    file,
    line,
    message: `Dit begrip klopt niet: ${reason}.`,
    remedy: 'Een begrip heeft een naam (begrip) en lijsten: woorden, spreektaal, verwant of afkortingen.',
  }
}
