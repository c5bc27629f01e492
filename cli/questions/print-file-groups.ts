import type { QuestionsTogether } from '../../server/grouping/group-questions.ts'

/**
 * Groups for a reader: per group its size, its most typical question, and the others beneath it.
 * @param texts the questions by their place in the file
 * @param all whether to list the questions that are alone as well
 */
export function printFileGroups(
  groups: readonly QuestionsTogether[],
  texts: ReadonlyMap<number, string>,
  all = false,
): string {
  const together = groups.filter(({ questions }) => questions.length > 1)
  const alone = groups.filter(({ questions }) => questions.length === 1)
  const count = together.reduce((sum, { questions }) => sum + questions.length, 0)
  const heading = `${describeCount(texts.size, 'vraag', 'vragen')}: ${count} in ${describeCount(together.length, 'groep', 'groepen')}, ${alone.length} alleen.`
  const lines = together.flatMap((group) => describeGroup(group, texts))
  const rest = alone.flatMap(({ questions }) => questions.map((place) => questionLine(place, texts)))
  return [heading, ...lines, ...(all && rest.length > 0 ? ['', 'Alleen:', ...rest] : []), ''].join('\n')
}

function describeGroup(
  { label, questions }: QuestionsTogether,
  texts: ReadonlyMap<number, string>,
): string[] {
  return [
    '',
    `${String(questions.length).padStart(4)} ×  ${label}`,
    ...questions.map((place) => questionLine(place, texts)),
  ]
}

function questionLine(place: number, texts: ReadonlyMap<number, string>): string {
  return `${String(place).padStart(11)}  ${(texts.get(place) ?? '').replace(/\s+/g, ' ').trim()}`
}

function describeCount(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
