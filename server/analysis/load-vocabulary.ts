import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Problem } from '../knowledge/problem.ts'
import type { Language } from '../question.ts'
import { type Vocabulary, createVocabulary } from './create-vocabulary.ts'
import { type Concept, conceptSchema } from './vocabulary-schema.ts'

/** The vocabulary that comes with the product; every organisation uses it. */
const shippedFile = fileURLToPath(new URL('../../content/synoniemen.yaml', import.meta.url))

export interface LoadedVocabulary {
  concepts: Concept[]
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
  const read = await Promise.all(files.map((file) => readConcepts(file, file === own ? 'synoniemen.yaml' : file)))
  const concepts = read.flatMap((part) => part.concepts)
  return {
    concepts,
    vocabularies: { nl: createVocabulary(concepts, 'nl'), en: createVocabulary(concepts, 'en') },
    problems: read.flatMap((part) => part.problems),
  }
}

async function readConcepts(file: string, name: string): Promise<{ concepts: Concept[]; problems: Problem[] }> {
  const text = await readFile(join(file), 'utf8').catch(() => undefined)
  if (text === undefined) return { concepts: [], problems: [] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line
    return { concepts: [], problems: [wrongGroup(name, line, broken.message.split(' at line')[0] ?? '')] }
  }
  const groups: unknown = document.toJS()
  if (!Array.isArray(groups)) return { concepts: [], problems: [wrongGroup(name, 1, 'het bestand is geen lijst van begrippen')] }
  const concepts: Concept[] = []
  const problems: Problem[] = []
  for (const [index, group] of groups.entries()) {
    const result = conceptSchema.safeParse(group)
    if (result.success) concepts.push(result.data)
    else {
      const node = document.getIn([index], true)
      const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
      problems.push(wrongGroup(name, line, result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')))
    }
  }
  return { concepts, problems }
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
