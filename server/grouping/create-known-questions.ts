import { type Language, languages } from '../question.ts'
import type { Search } from '../search/create-search.ts'
import { type Likenesses, createLikenesses } from './create-likenesses.ts'
import { profileQuestion } from './profile-question.ts'

/** A question to compare. */
export interface KnownQuestion {
  key: string
  text: string
  language: Language
}

export type KnownQuestions = ReturnType<typeof createKnownQuestions>

/**
 * Remembers how alike questions are, so that only new ones need comparing. Lost at a restart and when articles change
 * (what is rare in them decides how much a word tells); it is then worked out again.
 */
export function createKnownQuestions({ search }: { search: Search }) {
  let likenesses = createLikenesses()
  let version = versionOf(search)

  return {
    /** Learns these questions, in steps. */
    *learn(questions: readonly KnownQuestion[]): Generator<undefined, Likenesses> {
      if (versionOf(search) !== version) likenesses = createLikenesses()
      version = versionOf(search)
      const current = likenesses
      for (const { key, text, language } of questions) {
        if (current.has(key)) continue
        current.add(key, profileQuestion(text, search.index(language)))
        yield
      }
      return current
    },

    /** Forgets all questions but these, so that no text stays longer than the log keeps it. */
    keepOnly(questions: readonly KnownQuestion[]): void {
      const wanted = new Set(questions.map(({ key }) => key))
      for (const key of likenesses.keys()) if (!wanted.has(key)) likenesses.remove(key)
    },
  }
}

function versionOf(search: Search): string {
  return languages.map((language) => search.index(language).version()).join(' ')
}
