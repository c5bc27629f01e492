import type { GroupQuestion, QuestionGroup } from '../../server/grouping/question-group.ts'
import type { Article } from '../../server/knowledge/article.ts'
import type { LoopQuestion } from './loop-askers.ts'
import type { LoopWorld } from './loop-world.ts'

/** What the editor did with one group. */
export interface EditorAction {
  action: 'restored' | 'linked' | 'dismissed'
  /** The label of the group. */
  group: string
  /** How often its questions about that were asked. */
  times: number
  /** And its other questions, which the editor left for another day. */
  others: number
  /** The title of the article. */
  article?: string
  /** The questions that became variants of it. */
  variants: string[]
}

const editor = { name: 'Redacteur' }

/**
 * An editor who sees to the largest groups of the morning. Of a group only its questions are seen. What most of them
 * ask for is recognised as a person would: that article is written (taken back) when it is missing, and the questions
 * that ask for it become its variants; what asks for something else is left. A group that mostly asks for what the
 * organisation does not answer is dismissed.
 * @param truth the expected articles by question as it was logged
 * @param most so many groups
 */
export async function editLargestGroups(
  world: LoopWorld,
  truth: ReadonlyMap<string, LoopQuestion>,
  most: number,
): Promise<{ open: number; times: number; actions: EditorAction[] }> {
  const open = await world.groups.list({ state: 'open' })
  const actions: EditorAction[] = []
  for (const group of open.slice(0, most)) actions.push(await editGroup(group, world, truth))
  return { open: open.length, times: open.reduce((sum, { count }) => sum + count, 0), actions }
}

async function editGroup(
  group: QuestionGroup,
  world: LoopWorld,
  truth: ReadonlyMap<string, LoopQuestion>,
): Promise<EditorAction> {
  const questions = (await world.groups.find(group.id))?.questions ?? []
  const id = askedByMost([group.label, ...questions.map(({ text }) => text)], truth)
  const article = id === undefined ? undefined : findArticle(world, id, group)
  const isAbout = ({ text }: GroupQuestion) => {
    const expected = truth.get(text)?.expected ?? []
    return id === undefined ? expected.length === 0 : expected.includes(id)
  }
  const fitting = questions.filter(isAbout)
  const groupId = await setApart(group.id, fitting, questions, world)
  const texts = [...new Set(fitting.map(({ text }) => text))]
  const seen = { group: group.label, times: fitting.length, others: questions.length - fitting.length }
  if (id === undefined || !article) {
    await world.groups.dismiss(groupId, editor)
    return { action: 'dismissed', ...seen, variants: [] }
  }
  const isMissing = !world.articles().some((served) => served.id === id)
  const variants = texts.filter((text) => !article.vraagvarianten.includes(text))
  const translations = isMissing ? world.everything.filter((one) => one.id === id && one !== article) : []
  world.publish([...translations, { ...article, vraagvarianten: [...article.vraagvarianten, ...variants] }])
  await world.groups.link(groupId, id, editor)
  return { action: isMissing ? 'restored' : 'linked', ...seen, article: article.vraag, variants }
}

/** What asks for something else stays behind in the group, for another day. */
async function setApart(
  groupId: string,
  fitting: GroupQuestion[],
  questions: GroupQuestion[],
  { groups }: LoopWorld,
): Promise<string> {
  if (fitting.length === questions.length) return groupId
  return groups.split(
    groupId,
    fitting.map(({ id }) => id),
    editor,
  )
}

/**
 * The article that most of the wordings ask for; nothing when most ask for what no article answers. Of as many the
 * first: what the label of the group asks for.
 */
function askedByMost(texts: readonly string[], truth: ReadonlyMap<string, LoopQuestion>): string | undefined {
  const votes = new Map<string | undefined, number>()
  for (const text of new Set(texts)) {
    const id = truth.get(text)?.expected[0]
    votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  const [most] = [...votes].toSorted(([, one], [, other]) => other - one)
  return most?.[0]
}

/** The article as it is served, otherwise as it is missing; in the language of the group when there is one. */
function findArticle(world: LoopWorld, id: string, { language }: QuestionGroup): Article | undefined {
  const versions = [...world.articles(), ...world.everything].filter((article) => article.id === id)
  return versions.find((article) => article.language === language) ?? versions[0]
}
