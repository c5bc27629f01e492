import type { QuestionGroup } from '../../server/grouping/question-group.ts'

/** A group for scripts: moments as ISO 8601, articles by id and question. */
export function groupToJson({
  nearestArticles,
  firstAskedAt,
  lastAskedAt,
  changedAt,
  ...group
}: QuestionGroup) {
  return {
    ...group,
    firstAskedAt: new Date(firstAskedAt).toISOString(),
    lastAskedAt: new Date(lastAskedAt).toISOString(),
    changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
    nearestArticles: nearestArticles.map(({ id, vraag }) => ({ id, vraag })),
  }
}
