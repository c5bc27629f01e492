import type { LoggedQuestion } from '../../../server/database/schema.ts'
import { testNow } from '../../support/create-test-app.ts'

const hour = 3_600_000

let counted = 0

/** A row of the question log as `ask()` writes it: an unanswered question on the website, an hour ago. */
export function loggedQuestion(text: string, fields: Partial<LoggedQuestion> = {}): LoggedQuestion {
  counted++
  return {
    id: `vraag-${String(counted).padStart(5, '0')}`,
    askedAt: testNow.getTime() - hour,
    channel: 'website',
    language: 'nl',
    text,
    redacted: [],
    outcome: 'none',
    message: null,
    shown: [],
    confidence: 0.1,
    thresholds: null,
    microseconds: 100,
    conversation: `gesprek-${counted}`,
    helpful: null,
    remark: null,
    ratedAt: null,
    ...fields,
  }
}
