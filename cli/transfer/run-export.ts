import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { exportVacs } from '../../server/knowledge/rijksoverheid/export-vacs.ts'
import { contentFolder } from '../content-folder.ts'

export interface ExportOptions {
  /** The folder for the JSON files. */
  to: string
  content?: string
}

/**
 * `vraagbaak export rijksoverheid`: the original JSON of every imported article.
 * @returns the exit status: 1 when the JSON of an article is gone
 */
export async function runExport({ to, content }: ExportOptions): Promise<number> {
  const folder = contentFolder(content)
  const { exported, missing } = await exportVacs(await createKnowledge({ folder }), to)
  for (const path of missing) {
    process.stderr.write(
      `${path}: de oorspronkelijke JSON is weg. Haal de vraag opnieuw binnen met vraagbaak import rijksoverheid.\n`,
    )
  }
  const stands = exported === 1 ? '1 bestand staat' : `${exported} bestanden staan`
  process.stdout.write(`${stands} in ${to}.\n`)
  return missing.length === 0 ? 0 : 1
}
