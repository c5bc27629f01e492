import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Knowledge } from '../create-knowledge.ts'

/**
 * Gives the original JSON of every imported article back.
 * @param to the folder for the JSON files, named after the VAC's id
 * @returns how many were written, and the articles of which the JSON is gone
 */
export async function exportVacs(
  knowledge: Knowledge,
  to: string,
): Promise<{ exported: number; missing: string[] }> {
  await mkdir(to, { recursive: true })
  const missing: string[] = []
  let exported = 0
  for (const article of knowledge.all()) {
    if (article.bron?.['soort'] !== 'rijksoverheid') continue
    const source = join(knowledge.folder, dirname(article.path), String(article.bron['bestand']))
    const text = await readFile(source, 'utf8').catch(() => undefined)
    if (text === undefined) missing.push(article.path)
    else {
      await writeFile(join(to, `${article.id}.json`), text)
      exported++
    }
  }
  return { exported, missing }
}
