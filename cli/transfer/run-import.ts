import { basename, dirname, resolve } from 'node:path'
import { importVacs } from '../../server/knowledge/rijksoverheid/import-vacs.ts'
import { languages } from '../../server/question.ts'

export interface ImportOptions {
  /** The content folder, or the folder of a language in it. */
  to: string
}

/**
 * `vraagbaak import rijksoverheid`: VACs of Rijksoverheid to articles.
 * @returns the exit status: 1 when one or more could not be imported
 */
export async function runImport(from: string, { to }: ImportOptions): Promise<number> {
  const folder = contentFolderOf(to)
  const { imported, failed } = await importVacs(from, folder, showProgress)
  for (const { source, reason } of failed) process.stderr.write(`${source}: ${reason}\n`)
  const stands = imported.length === 1 ? '1 artikel staat' : `${imported.length} artikelen staan`
  const trouble = failed.length === 0 ? '' : `, ${failed.length} niet gelukt (zie boven)`
  process.stdout.write(`${stands} in ${folder}${trouble}.\n`)
  return failed.length === 0 ? 0 : 1
}

/** People name the folder where the files come; the content folder is the one above. */
function contentFolderOf(to: string): string {
  const name = basename(resolve(to))
  return languages.some((language) => language === name) ? dirname(resolve(to)) : to
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return
  // Back to the start of the line and clear it (ECMA-48, EL), so that the summary stands alone.
  process.stderr.write(done === total ? '\r\u001B[K' : `\r${done} van ${total} bestanden gelezen`)
}
