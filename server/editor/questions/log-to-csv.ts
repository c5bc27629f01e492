import type { LoggedQuestion } from '../../database/schema.ts'
import { outcomeNames } from './question-texts.ts'

const titles = [
  'tijd',
  'kanaal',
  'taal',
  'vraag',
  'uitkomst',
  'artikelen',
  'zekerheid',
  'geholpen',
  'opmerking',
]

/**
 * The log as lines for a spreadsheet: RFC 4180 with semicolons, which Dutch spreadsheets expect, and a mark of the
 * encoding in front.
 * @param titleOf the question of an article, by its id
 */
export async function* logToCsv(
  questions: AsyncIterable<LoggedQuestion>,
  titleOf: (id: string) => string,
): AsyncGenerator<string> {
  yield `\uFEFF${line(titles)}`
  for await (const question of questions) {
    yield line([
      new Date(question.askedAt).toISOString(),
      question.channel,
      question.language,
      question.text,
      outcomeNames[question.outcome],
      question.shown.map(({ id }) => titleOf(id)).join(' | '),
      question.confidence.toFixed(2),
      question.helpful === null ? '' : question.helpful ? 'ja' : 'nee',
      question.remark ?? '',
    ])
  }
}

function line(cells: string[]): string {
  return `${cells.map(cell).join(';')}\r\n`
}

/** A text that a spreadsheet would take for a formula gets an apostrophe (OWASP, "CSV Injection"). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
