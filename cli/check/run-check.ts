import { contentFolder } from '../content-folder.ts'
import { type ContentCheck, checkContent } from './check-content.ts'
import { printCheck } from './print-check.ts'

export interface CheckOptions {
  content?: string
  /** Names the concepts that no article uses too. */
  all?: boolean
  json?: boolean
}

/**
 * `vraagbaak check`: everything an editor must put right.
 * @returns the exit status: 1 when there are errors, 0 when there are none or only warnings
 */
export async function runCheck({ content, all, json }: CheckOptions): Promise<number> {
  const folder = contentFolder(content)
  const check = await checkContent(folder)
  const text =
    json === true
      ? JSON.stringify(checkToJson(check, all === true), null, 2)
      : printCheck(check, folder, all === true)
  process.stdout.write(`${text}\n`)
  return check.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

function checkToJson({ articles, concepts, problems, unused }: ContentCheck, all: boolean) {
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length
  return {
    artikelen: articles,
    begrippen: concepts,
    fouten: count('error'),
    waarschuwingen: count('warning'),
    problemen: problems.map(({ severity, file, line, field, message, remedy }) => ({
      ernst: severity === 'error' ? 'fout' : 'waarschuwing',
      bestand: file,
      regel: line,
      veld: field,
      melding: message,
      oplossing: remedy,
    })),
    ...(all ? { ongebruikteBegrippen: unused.map(({ concept }) => concept.begrip) } : {}),
  }
}
