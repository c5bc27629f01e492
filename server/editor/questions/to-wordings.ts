import { type GroupedKind, groupedKinds } from '../../database/grouping-schema.ts'
import type { GroupQuestion, QuestionGroup } from '../../grouping/question-group.ts'
import { questionKey } from '../../grouping/question-key.ts'

/** A question as it was worded, with every time that it was asked so. */
export interface Wording {
  /** The last question with these words: what is done with it is done with all of them. */
  id: string
  /** Empty for questions that were asked longer ago than texts are kept. */
  text: string
  count: number
  kinds: GroupedKind[]
  /** The names of the channels. */
  channels: string[]
  lastAskedAt: number
  remarks: string[]
}

/** The questions of a group by their words: the most asked first, then the last asked. */
export function toWordings({
  questions,
  language,
}: QuestionGroup & { questions: GroupQuestion[] }): Wording[] {
  const byWords = new Map<string, GroupQuestion[]>()
  for (const question of questions) {
    const key = question.text === '' ? '' : questionKey(question.text, language)
    byWords.set(key, [...(byWords.get(key) ?? []), question])
  }
  return [...byWords.values()]
    .map(toWording)
    .filter((wording) => wording !== undefined)
    .toSorted((one, other) => other.count - one.count || other.lastAskedAt - one.lastAskedAt)
}

/** The newest question comes first. */
function toWording(questions: GroupQuestion[]): Wording | undefined {
  const [last] = questions
  if (!last) return undefined
  return {
    id: last.id,
    text: last.text,
    count: questions.length,
    kinds: groupedKinds.filter((kind) => questions.some((question) => question.kind === kind)),
    channels: [...new Set(questions.map(({ channel }) => channel))],
    lastAskedAt: last.askedAt,
    remarks: questions.map(({ remark }) => remark ?? '').filter(Boolean),
  }
}
