import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../server/knowledge/article.ts'
import { parseArticle } from '../../server/knowledge/parse-article.ts'
import { type Random, seededRandom } from './seeded-random.ts'

/** Words that are exchanged: long enough to be no small word. */
const exchanged = /\b[a-z]{5,14}\b/g

/** Shares of the words that another word of the content takes the place of. */
const shares = { title: 0.4, body: 0.3 }

/**
 * As many Dutch articles as asked for, made of the articles of a content folder by exchanging words, so that they
 * differ like siblings do. The articles themselves come first. The same every time.
 * @throws when the folder has no articles
 */
export async function varyArticles(folder: string, count: number): Promise<Article[]> {
  const files = (await readdir(join(folder, 'nl'))).filter((file) => file.endsWith('.md')).toSorted()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, 'nl', file), 'utf8')))
  if (texts.length === 0) throw new Error(`In ${folder}/nl staan geen artikelen om mee te meten.`)
  const random = seededRandom(1)
  const words = [...new Set(texts.join(' ').match(exchanged))]
  return Array.from({ length: count }, (_none, number) => {
    const text = texts[number % texts.length] ?? ''
    const path = `nl/artikel-${String(number).padStart(5, '0')}.md`
    const varied = number < texts.length ? text : varyText(text, number, words, random)
    const { article, problems } = parseArticle(path, varied, 'nl')
    if (!article)
      throw new Error(`${path} is niet te lezen: ${problems.map(({ message }) => message).join(' ')}`)
    return article
  })
}

function varyText(text: string, number: number, words: string[], random: Random): string {
  const [, frontMatter = '', ...body] = text.split('---')
  const title = (line: string) => exchangeWords(line, shares.title, words, random)
  const varied = frontMatter
    .replace(/^id: .{8}/m, `id: ${number.toString(16).padStart(8, '0')}`)
    .replace(/(?<=^vraag: ).*$/m, title)
    .replace(/(?<=^ {2}- )[^:{\n]*$/gm, (line) => (/^[0-9a-f-]{36}$/.test(line) ? line : title(line)))
  return `---${varied}---${exchangeWords(body.join('---'), shares.body, words, random)}`
}

/** Exchanges a share of the words of a text for others. */
export function exchangeWords(text: string, share: number, words: string[], random: Random): string {
  return text.replace(exchanged, (word) =>
    random() < share ? (words[Math.floor(random() * words.length)] ?? word) : word,
  )
}
