import { createAsk } from '../../server/ask.ts'
import { loadVocabulary } from '../../server/analysis/load-vocabulary.ts'
import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import { loadOrganisation } from '../../server/organisation/load-organisation.ts'
import { type Search, createSearch } from '../../server/search/create-search.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { linkQuestions } from './link-questions.ts'
import { readDialogues, readExpectedQuestions, readUnanswerableQuestions } from './question-sets.ts'

export interface EvaluateOptions {
  content: string
  questions: string
  unanswerable?: string
  dialogues?: string
  /** So many questions of each article are linked to it, and the others measured. */
  learn?: number
}

/**
 * Measures a content folder with a file of questions, vocabulary and thresholds as shipped.
 * @param onProgress is told how many of how many questions are done
 */
export async function runEvaluate(
  options: EvaluateOptions,
  onProgress: (done: number, total: number) => void,
): Promise<Evaluation & { search: Search }> {
  const [{ vocabularies }, knowledge, { organisation }, questions] = await Promise.all([
    loadVocabulary(options.content),
    createKnowledge({ folder: options.content }),
    loadOrganisation(options.content),
    readExpectedQuestions(options.questions),
  ])
  if (knowledge.articles().length === 0)
    throw new Error(`In ${options.content} staan geen artikelen. Geef de map waarin de map "nl" staat.`)
  const linked = linkQuestions(knowledge, questions, options.learn ?? 0)
  const search = createSearch({
    knowledge: { articles: () => linked.articles, onChange: () => {} },
    vocabularies,
  })
  const unanswerable =
    options.unanswerable === undefined ? undefined : await readUnanswerableQuestions(options.unanswerable)
  const dialogues = options.dialogues === undefined ? undefined : await readDialogues(options.dialogues)
  const evaluation = await evaluate(
    {
      questions: linked.rest,
      ...(unanswerable ? { unanswerable } : {}),
      ...(dialogues ? { dialogues } : {}),
    },
    search,
    createAsk({ search, organisation, now: () => new Date() }),
    onProgress,
  )
  return { ...evaluation, search }
}
