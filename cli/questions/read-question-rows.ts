import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** A question of a file, with its place in it. */
export interface QuestionRow {
  /** From 0. */
  index: number
  text: string
}

const row = z.object({ q: z.string() })

/**
 * Reads a JSON list of rows with a question in `q`; other fields do not matter.
 * @returns the questions, and a sentence per row that is none
 * @throws a sentence when there is no such list
 */
export async function readQuestionRows(file: string): Promise<{ rows: QuestionRow[]; problems: string[] }> {
  const list = parseList(file, await readText(file))
  const rows: QuestionRow[] = []
  const problems: string[] = []
  for (const [index, value] of list.entries()) {
    const result = row.safeParse(value)
    if (result.success) rows.push({ index, text: result.data.q })
    else problems.push(describeRow(file, index, value))
  }
  return { rows, problems }
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`Het bestand ${file} is niet te lezen. Controleer de naam en de leesrechten.`)
  })
}

function parseList(file: string, text: string): unknown[] {
  const remedy = 'Geef een JSON-lijst van vragen, zoals [{"q": "wat kost een paspoort"}].'
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`Het bestand ${file} is geen JSON (${String(error)}). ${remedy}`, { cause: error })
  }
  if (!Array.isArray(value)) throw new Error(`Het bestand ${file} is geen lijst. ${remedy}`)
  return value
}

function describeRow(file: string, index: number, value: unknown): string {
  const shown = JSON.stringify(value)?.slice(0, 60) ?? 'niets'
  return `${file}, plaats ${index}: geen vraag, want "q" ontbreekt of is geen tekst (${shown}). Deze regel is overgeslagen.`
}
