import { loadVocabulary } from '../../server/analysis/load-vocabulary.ts'
import { createDerivedCache } from '../../server/cache/create-derived-cache.ts'
import { type QuestionsTogether, groupQuestions } from '../../server/grouping/group-questions.ts'
import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { type Search, createSearch } from '../../server/search/create-search.ts'
import { readSettings } from '../../server/settings.ts'
import { printFileGroups } from './print-file-groups.ts'
import { readQuestionRows } from './read-question-rows.ts'

export interface GroupFileOptions {
  from: string
  content?: string
  all?: boolean
  json?: boolean
}

/**
 * `vraagbaak questions group`: groups the questions of a file.
 * @returns the exit status: 1 when a row was no question
 */
export async function runGroupFile({ from, content, all, json }: GroupFileOptions): Promise<number> {
  const { rows, problems } = await readQuestionRows(from)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  const search = await loadSearch(content)
  const { GROUP_THRESHOLD: threshold } = readSettings(process.env)
  const together = groupQuestions(
    rows.map(({ text }) => text),
    search,
    threshold,
  )
  const groups: QuestionsTogether[] = together.map(({ label, questions }) => ({
    label,
    questions: questions.flatMap((place) => rows[place]?.index ?? []),
  }))
  const texts = new Map(rows.map(({ index, text }) => [index, text]))
  process.stdout.write(json ? printJson(groups) : printFileGroups(groups, texts, all))
  return problems.length === 0 ? 0 : 1
}

async function loadSearch(folder: string | undefined): Promise<Search> {
  const settings = readSettings(process.env)
  const content = folder ?? settings.CONTENT
  const cache = createDerivedCache(settings.CACHE)
  const [{ vocabularies }, knowledge] = await Promise.all([
    loadVocabulary(content, cache),
    createKnowledge({ folder: content, cache }),
  ])
  return createSearch({ knowledge, vocabularies, cache })
}

/** One group a line. */
function printJson(groups: QuestionsTogether[]): string {
  return groups.length === 0
    ? '[]\n'
    : `[\n${groups.map((group) => `  ${JSON.stringify(group)}`).join(',\n')}\n]\n`
}
