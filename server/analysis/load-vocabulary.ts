import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { YAMLException, load } from 'js-yaml'
import type { Problem } from '../knowledge/problem.ts'
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
  const parsed = parse(text)
  if ('problem' in parsed) return { placed: [], problems: [wrongGroup(name, parsed.line, parsed.problem)] }
  const { groups } = parsed
  const placed: PlacedConcept[] = []
  const problems: Problem[] = []
  const lines = groupLines(text)
  for (const [index, group] of groups.entries()) {
    const result = conceptSchema.safeParse(group)
    const line = lines[index] ?? 1
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

/** js-yaml and not yaml, which the articles use: ten times as fast on this large file, and the place of a group is plain. */
function parse(text: string): { groups: unknown[] } | { problem: string; line: number } {
  try {
    const groups: unknown = load(text) ?? []
    if (Array.isArray(groups)) return { groups }
    return { problem: 'het bestand is geen lijst van begrippen', line: 1 }
  } catch (error) {
    if (error instanceof YAMLException) return { problem: error.reason, line: error.mark.line + 1 }
    throw error
  }
}

/** The lines on which the groups begin. */
function groupLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.startsWith('-') ? [index + 1] : []))
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
