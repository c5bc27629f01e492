import { seededRandom } from './seeded-random.ts'
import { exchangeWords } from './vary-articles.ts'

/** Shares of the words of a question that get another word, and a typing error, in place. */
const shares = { exchanged: 0.2, mistyped: 0.1 }

/** As many questions as asked for: the given ones first, then the same with other words and typing errors. */
export function varyQuestions(questions: readonly string[], count: number): string[] {
  const random = seededRandom(2)
  const words = [...new Set(questions.flatMap((question) => question.match(/\b[a-z]{5,14}\b/g) ?? []))]
  return Array.from({ length: count }, (_none, number) => {
    const question = questions[number % questions.length] ?? ''
    if (number < questions.length) return question
    return exchangeWords(question, shares.exchanged, words, random).replace(/\b[a-z]{5,14}\b/g, (word) =>
      random() < shares.mistyped ? word.slice(0, 2) + word.slice(3) : word,
    )
  })
}
