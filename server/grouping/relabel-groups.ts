import { eq } from 'drizzle-orm'
import { questionGroup } from '../database/grouping-schema.ts'
import { chooseLabel } from './choose-label.ts'
import { finishBetweenOtherWork } from './finish-steps.ts'
import type { DecisionParts } from './group-change.ts'
import { questionKey } from './question-key.ts'
import { readGroups } from './read-groups.ts'

/** Gives groups of which an editor changed the questions the label that fits now. */
export async function relabelGroups(
  { database, known }: Pick<DecisionParts, 'database' | 'known'>,
  ids: readonly string[],
): Promise<void> {
  for (const { row, questions } of await readGroups(database, ids)) {
    const wordings = new Map<string, { key: string; text: string; count: number }>()
    for (const { text } of questions.toReversed()) {
      if (text === '') continue
      const key = questionKey(text, row.language)
      const wording = wordings.get(key) ?? { key, text, count: 0 }
      wordings.set(key, { ...wording, count: wording.count + 1 })
    }
    const asked = [...wordings.values()].map(({ key, text }) => ({ key, text, language: row.language }))
    const likenesses = await finishBetweenOtherWork(known.learn(asked))
    const label = chooseLabel([...wordings.keys()], likenesses, (key) => wordings.get(key)?.count ?? 0)
    const text = wordings.get(label)?.text
    if (text === undefined || text === row.label) continue
    await database.update(questionGroup).set({ label: text }).where(eq(questionGroup.id, row.id))
  }
}
