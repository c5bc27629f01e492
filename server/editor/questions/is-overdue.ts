import type { QuestionGroup } from '../../grouping/question-group.ts'
import type { Page } from '../editor-environment.ts'
import { dayOf } from '../local-days.ts'

/** Whether a group should have been done before today. */
export function isOverdue({ state, dueOn }: QuestionGroup, { now, organisation }: Page): boolean {
  return state === 'open' && dueOn !== null && dueOn < dayOf(now.getTime(), organisation.tijdzone)
}
