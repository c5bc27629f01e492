import { detectLanguage } from '../decision/detect-language.ts'
import { checkInput } from '../decision/check-input.ts'
import { recognizeMessage } from '../decision/recognize-message.ts'
import { splitWords } from '../analysis/split-words.ts'
import type { Search } from '../search/create-search.ts'
import { chooseLabel } from './choose-label.ts'
import { createLikenesses } from './create-likenesses.ts'
import { finish } from './finish-steps.ts'
import { linkGroups } from './link-groups.ts'
import { profileQuestion } from './profile-question.ts'

export interface QuestionsTogether {
  /** The most typical question. */
  label: string
  /** Indexes in the list that was given, rising. */
  questions: number[]
}

/**
 * Groups questions that mean the same. Pure: the same questions in another order give the same groups.
 * @param threshold from how much likeness on two groups are one; see the setting GROUP_THRESHOLD
 * @returns the largest group first; a question that is alone, or no question at all, is a group of one
 */
export function groupQuestions(
  texts: readonly string[],
  search: Search,
  threshold: number,
): QuestionsTogether[] {
  const likenesses = createLikenesses()
  const rowsByKey = new Map<string, number[]>()
  for (const [row, text] of texts.entries()) {
    const key = questionKey(text, row)
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row])
    const index = search.index(detectLanguage(text, undefined))
    if (isQuestion(text)) likenesses.add(key, profileQuestion(text, index))
  }
  const seeds = [...rowsByKey.keys()].map((key) => ({ anchor: undefined, members: [key] }))
  const groups = finish(linkGroups(seeds, likenesses, threshold)).map(({ members }) => {
    const label = chooseLabel(members, likenesses, (key) => rowsByKey.get(key)?.length ?? 0)
    const [first = 0] = rowsByKey.get(label) ?? []
    const questions = members.flatMap((key) => rowsByKey.get(key) ?? []).toSorted((a, b) => a - b)
    return { label: texts[first] ?? '', questions }
  })
  return groups.toSorted(
    (one, other) =>
      other.questions.length - one.questions.length || (one.questions[0] ?? 0) - (other.questions[0] ?? 0),
  )
}

/** Questions of the same words in the same order are one; what has no words stays apart. */
function questionKey(text: string, row: number): string {
  const words = splitWords(text).map(({ text: word }) => word)
  return words.length > 0 ? words.join(' ') : `#${row}`
}

/** Greetings, thanks and keyboard mash are no questions: nobody writes an article for them. */
function isQuestion(text: string): boolean {
  return (
    checkInput(text) === undefined && recognizeMessage(text, detectLanguage(text, undefined)) === undefined
  )
}
