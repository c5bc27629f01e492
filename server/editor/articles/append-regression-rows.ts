import { z } from 'zod'
import { RefusedError } from './refused-error.ts'

const row = z.looseObject({ id: z.string(), q: z.string() })

/**
 * Adds asked questions with their expected article to the regression set, one row a line; rows that are there stay
 * as they are.
 * @param text the file as it is, when there is one
 * @returns the new text; the same text when every question was there already
 * @throws RefusedError when the file is no list of questions
 */
export function appendRegressionRows(
  text: string | undefined,
  articleId: string,
  questions: string[],
  file: string,
): string {
  const before = text === undefined || text.trim() === '' ? '[\n]\n' : text
  const rows = readRows(before, file)
  const fresh = questions.filter((q) => !rows.some((known) => known.id === articleId && known.q === q))
  if (fresh.length === 0) return text ?? ''
  const lines = fresh.map((q) => {
    const parts = [
      `"id": ${JSON.stringify(articleId)}`,
      '"also": []',
      `"q": ${JSON.stringify(q)}`,
      '"kind": "logged"',
    ]
    return `{${parts.join(', ')}}`
  })
  const end = before.lastIndexOf(']')
  const start = before.slice(0, end).trimEnd()
  const comma = rows.length > 0 ? ',' : ''
  return `${start}${comma}\n${lines.join(',\n')}\n]${before.slice(end + 1) || '\n'}`
}

function readRows(text: string, file: string): z.infer<typeof row>[] {
  try {
    return z.array(row).parse(JSON.parse(text))
  } catch {
    throw new RefusedError(
      `De lijst met testvragen ${file} is niet te lezen. Vraag uw beheerder om dit bestand te herstellen, of haal de gekozen vragen weg uit het concept.`,
    )
  }
}
