import type { LoggedQuestion } from '../../database/schema.ts'
import { toLocalTime } from '../articles/pages/local-time.ts'
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

interface CsvParts {
  /** The question of an article. */
  titleOf: (id: string, language: LoggedQuestion['language']) => string
  /** In which the times are. */
  timeZone: string
}

/**
 * The log as lines for a spreadsheet: RFC 4180 with semicolons, decimal commas and times of the place, as Dutch
 * spreadsheets read them, and a mark of the encoding in front.
 */
export async function* logToCsv(
  questions: AsyncIterable<LoggedQuestion>,
  { titleOf, timeZone }: CsvParts,
): AsyncGenerator<string> {
  yield `\uFEFF${line(titles)}`
  for await (const question of questions) {
    yield line([
      toLocalTime(question.askedAt, timeZone).replace('T', ' '),
      question.channel,
      question.language,
      question.text,
      outcomeNames[question.outcome],
      question.shown.map(({ id }) => titleOf(id, question.language)).join(' | '),
      question.confidence.toFixed(2).replace('.', ','),
      question.helpful === null ? '' : question.helpful ? 'ja' : 'nee',
      question.remark ?? '',
    ])
  }
}

function line(cells: string[]): string {
  return `${cells.map(cell).join(';')}\r\n`
}

/** A text that a spreadsheet would take for a formula, spaces before it aside, gets an apostrophe (OWASP, "CSV Injection"). */
function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
