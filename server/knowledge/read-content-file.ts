import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DerivedCache } from '../cache/create-derived-cache.ts'
import { type Language, languages } from '../question.ts'
import type { Article } from './article.ts'
import { type ParsedArticle, gitObjectId, parseArticle } from './parse-article.ts'

/** An article larger than this is a mistake, not an answer. */
const maximumBytes = 500_000

/** The language of a content file: its first folder; nothing when the file is no article. */
export function languageOf(file: string): Language | undefined {
  if (!file.endsWith('.md')) return undefined
  return languages.find((language) => file.startsWith(`${language}/`))
}

/**
 * Reads and parses one article file. A file that cannot be read is a problem, not an exception. Not asynchronous: for
 * hundreds of small files at a start that costs several times as much as the reading.
 * @returns nothing when the file is no article or is gone
 */
export function readContentFile(
  folder: string,
  file: string,
  cache: DerivedCache,
): ParsedArticle | undefined {
  const language = languageOf(file)
  if (!language) return undefined
  try {
    const bytes = readFileSync(join(folder, file))
    if (bytes.length > maximumBytes)
      return unreadable(file, `het bestand is groter dan ${maximumBytes / 1000} kB`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return cache.remember(`article ${file} ${gitObjectId(text)}`, () => parseArticle(file, text, language))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return unreadable(file, error instanceof TypeError ? 'het is geen UTF-8-tekst' : String(error))
  }
}

/**
 * The last good version of a file, also after a restart; notes the given one as such when it is good.
 * @returns nothing when the file never was good, as far as the cache goes back
 */
export function lastGoodVersion(
  folder: string,
  file: string,
  { article }: ParsedArticle,
  cache: DerivedCache,
): Article | undefined {
  const note = `last good version of ${resolve(folder, file)}`
  if (article) {
    cache.keep(note, article)
    return article
  }
  return cache.remember<Article | undefined>(note, () => undefined)
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
