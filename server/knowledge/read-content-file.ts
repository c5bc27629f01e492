import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Language, languages } from '../question.ts'
import { type ParsedArticle, parseArticle } from './parse-article.ts'

/** An article larger than this is a mistake, not an answer. */
const maximumBytes = 500_000

/** The language of a content file: its first folder; nothing when the file is no article. */
export function languageOf(file: string): Language | undefined {
  if (!file.endsWith('.md')) return undefined
  return languages.find((language) => file.startsWith(`${language}/`))
}

/**
 * Reads and parses one article file. A file that cannot be read is a problem, not an exception.
 * @returns nothing when the file is no article or is gone
 */
export async function readContentFile(folder: string, file: string): Promise<ParsedArticle | undefined> {
  const language = languageOf(file)
  if (!language) return undefined
  try {
    const bytes = await readFile(join(folder, file))
    if (bytes.length > maximumBytes)
      return unreadable(file, `het bestand is groter dan ${maximumBytes / 1000} kB`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return parseArticle(file, text, language)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return unreadable(file, error instanceof TypeError ? 'het is geen UTF-8-tekst' : String(error))
  }
}

function unreadable(file: string, reason: string): ParsedArticle {
  return {
    problems: [
      {
        severity: 'error',
        file,
        message: `Het bestand is niet te lezen: ${reason}.`,
        remedy: 'Sla het op als gewone tekst in UTF-8 en kijk naar de leesrechten.',
      },
    ],
  }
}
