import type { QuestionGroups } from '../../../grouping/create-question-groups.ts'
import type { Language } from '../../../question.ts'

/** A group of asked questions that a new article can start from. */
export interface StartingGroup {
  id: string
  label: string
  language: Language
  /** The questions as asked, redacted, each once, the most asked first. */
  questions: string[]
}

/**
 * The group that a draft is to be started from.
 * @returns nothing when it is not there (any more)
 */
export async function findStartingGroup(
  groups: Pick<QuestionGroups, 'find'>,
  id: string | undefined,
): Promise<StartingGroup | undefined> {
  const group = id === undefined || id === '' ? undefined : await groups.find(id)
  if (!group) return undefined
  const counts = new Map<string, number>()
  for (const { text } of group.questions) {
    const question = text.replace(/\s+/g, ' ').trim()
    if (question !== '') counts.set(question, (counts.get(question) ?? 0) + 1)
  }
  const questions = [...counts].toSorted(([, one], [, other]) => other - one).map(([question]) => question)
  return { id: group.id, label: group.label, language: group.language, questions }
}
