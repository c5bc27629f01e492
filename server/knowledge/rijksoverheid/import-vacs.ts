import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Language } from '../../question.ts'
import type { Article } from '../article.ts'
import { createKnowledge } from '../create-knowledge.ts'
import { parseArticle } from '../parse-article.ts'
import { describeProblem } from '../problem.ts'
import { slugify } from '../slugify.ts'
import { writeFiles } from '../write-files.ts'
import { convertVac } from './convert-vac.ts'
import { describeFileError } from './describe-file-error.ts'
import { type Source, readSources } from './read-sources.ts'
import { type RijksoverheidVac, rijksoverheidVacSchema } from './vac-schema.ts'

export interface ImportReport {
  /** Paths of the articles written, relative to the content folder. */
  imported: string[]
  /** What could not be imported, with the reason. */
  failed: { source: string; reason: string }[]
}

/** Rijksoverheid publishes these in Dutch only. */
const language: Language = 'nl'

/**
 * Turns Rijksoverheid VACs into articles. A bad one does not stop the others, and nothing is half written.
 * @param from a JSON file, a folder of them, or a web address; a document holds one VAC or a list
 * @param to the content folder
 * @param onProgress is told how many of how many are done
 */
export async function importVacs(
  from: string,
  to: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], failed: [] }
  const sources = await readSources(from)
  await mkdir(join(to, language), { recursive: true })
  const earlier = new Map(
    (await createKnowledge({ folder: to })).all().map((article) => [article.id, article]),
  )
  const taken = new Set([...earlier.values()].map((article) => article.slug))
  for (const [index, source] of sources.entries()) {
    for (const entry of readEntries(source)) {
      const failure = await importEntry(entry, to, earlier, taken).then(
        (path) => void report.imported.push(path),
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (failure !== undefined) report.failed.push({ source: source.name, reason: failure })
    }
    onProgress(index + 1, sources.length)
  }
  return report
}

/** The VACs in a document, or the reason that there are none: each is imported on its own. */
function readEntries({ text }: Source): unknown[] {
  if (text instanceof Error) return [text]
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch (error) {
    return [
      new Error(
        `Het bestand is geen geldige JSON: ${error instanceof Error ? error.message : String(error)}.`,
      ),
    ]
  }
}

async function importEntry(
  entry: unknown,
  to: string,
  earlier: Map<string, Article>,
  taken: Set<string>,
): Promise<string> {
  if (entry instanceof Error) throw entry
  const vac = checkVac(entry)
  const known = earlier.get(vac.id)
  const path = known?.path ?? `${language}/${freeSlug(vac, taken)}.md`
  if (!known) await requireFree(join(to, path), path)
  const sourceFile = basename(path).replace(/\.md$/, '.json')
  const text = convertVac(vac, sourceFile, known)
  const { problems, article } = parseArticle(path, text, language)
  if (!article) throw new Error(problems.map(describeProblem).join(' '))
  // The JSON first: without it the article could not be given back.
  const files = [
    { path: join(to, dirname(path), sourceFile), text: `${JSON.stringify(entry, null, 2)}\n` },
    { path: join(to, path), text },
  ]
  const written = await writeFiles(files).catch((error: unknown) => {
    throw new Error(`${path} is niet op te slaan, met ${sourceFile} ernaast. ${describeFileError(error)}`, {
      cause: error,
    })
  })
  await written.keep()
  earlier.set(article.id, article)
  return path
}

/** A file that is there but could not be read as an article holds the work of an editor. */
async function requireFree(file: string, path: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found)
    throw new Error(
      `${path} bestaat al, maar is geen goed artikel. Verbeter het (vraagbaak check) of haal het weg.`,
    )
}

function checkVac(entry: unknown): RijksoverheidVac {
  const result = rijksoverheidVacSchema.safeParse(entry)
  if (result.success) return result.data
  const fields = new Set(result.error.issues.map(({ path }) => path.join('.') || 'het geheel'))
  throw new Error(
    `Dit is geen vraag en antwoord van Rijksoverheid; dit ontbreekt of klopt niet: ${[...fields].join(', ')}. ` +
      'Haal de vraag opnieuw op bij Rijksoverheid.',
  )
}

function freeSlug(vac: RijksoverheidVac, taken: Set<string>): string {
  const base = slugify(vac.canonical.split('/').findLast(Boolean) ?? '') || slugify(vac.question)
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  taken.add(slug)
  return slug
}
