import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { YAMLException, load } from 'js-yaml'
import { noCache } from '../cache/create-derived-cache.ts'
import type { Problem } from '../knowledge/problem.ts'
import type { Language } from '../question.ts'
import { type Vocabulary, createVocabulary } from './create-vocabulary.ts'
import { packVocabulary, unpackVocabulary } from './pack-vocabulary.ts'
import type { PlacedConcept } from './placed-phrases.ts'
import { conceptSchema } from './vocabulary-schema.ts'

/** The vocabulary that comes with the product; every organisation uses it. */
const shippedFile = fileURLToPath(new URL('../../content/synoniemen.yaml', import.meta.url))

export interface ReadVocabulary {
  /** The concepts with their place, for those who check them. */
  placed: PlacedConcept[]
  problems: Problem[]
}

/**
 * The product's vocabulary and, beside it, the `synoniemen.yaml` of the content folder when that is another one, as they
 * are written. A wrong group is reported and left out; the others count.
 */
export async function readVocabulary(folder: string): Promise<ReadVocabulary> {
  return placeConcepts(await readFiles(folder))
}

/**
 * The same vocabulary, ready to find concepts with.
 * @param cache where it is kept for the next start
 */
export async function loadVocabulary(
  folder: string,
  cache = noCache,
): Promise<{ vocabularies: Record<Language, Vocabulary>; problems: Problem[] }> {
  const files = await readFiles(folder)
  const key = createHash('sha1').update(JSON.stringify(files)).digest('hex')
  const { nl, en, problems } = cache.remember(`vocabulary ${key}`, () => {
    const read = placeConcepts(files)
    const pack = (language: Language) =>
      packVocabulary(
        createVocabulary(
          read.placed.map(({ concept }) => concept),
          language,
        ),
      )
    return { nl: pack('nl'), en: pack('en'), problems: read.problems }
  })
  return { vocabularies: { nl: unpackVocabulary(nl), en: unpackVocabulary(en) }, problems }
}

interface VocabularyFile {
  /** How it is called in a report: the product's own by its whole path. */
  name: string
  text: string
}

async function readFiles(folder: string): Promise<VocabularyFile[]> {
  const own = resolve(folder, 'synoniemen.yaml')
  const files = own === shippedFile ? [own] : [shippedFile, own]
  return Promise.all(
    files.map(async (file) => ({
      name: file === own ? 'synoniemen.yaml' : file,
      text: await readFile(file, 'utf8').catch(() => ''),
    })),
  )
}

function placeConcepts(files: VocabularyFile[]): ReadVocabulary {
  const read = files.map(readConcepts)
  return { placed: read.flatMap((part) => part.placed), problems: read.flatMap((part) => part.problems) }
}

function readConcepts({ name, text }: VocabularyFile): ReadVocabulary {
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
