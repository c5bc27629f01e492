import type { GroupState, GroupedKind } from '../../server/database/grouping-schema.ts'
import type { QuestionGroup } from '../../server/grouping/question-group.ts'

/** What people call the states of a group. */
export const stateWords: Record<GroupState, string> = {
  open: 'open',
  dismissed: 'weggelegd',
  solved: 'opgelost',
}

/** What people call the reasons why a question is in a group. */
export const kindWords: Record<GroupedKind, string> = {
  'not-understood': 'niet begrepen',
  'choice-not-taken': 'geen keuze gemaakt',
  'not-helped': 'niet geholpen',
}

/** The trend as a sign and the number of this period: ↑ 5. */
export function trendWords({ current, previous }: QuestionGroup['trend']): string {
  const sign = current > previous ? '↑' : current < previous ? '↓' : '='
  return `${sign} ${current}`
}

/** "4 niet begrepen, 1 niet geholpen". */
export function kindsWords(kinds: QuestionGroup['kinds']): string {
  const order: GroupedKind[] = ['not-understood', 'choice-not-taken', 'not-helped']
  return order
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => `${kinds[kind]} ${kindWords[kind]}`)
    .join(', ')
}

/** A day as people write it in Dutch: 2 nov. 2026. */
export function dayWords(milliseconds: number): string {
  return dayFormat.format(new Date(milliseconds))
}

const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeZone: 'Europe/Amsterdam' })
