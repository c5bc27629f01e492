/** What is wrong with one field of the input. */
export interface FieldProblem {
  /** The field's name; parts of a nested name are joined by dots. */
  veld: string
  /** What was expected, as a sentence. */
  melding: string
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500

/** The title of each kind of problem; RFC 9457, section 3.1.3: the same for every occurrence. */
export const problemTitles: Record<ProblemStatus, string> = {
  400: 'Ongeldige invoer',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  405: 'Methode niet toegestaan',
  413: 'Inhoud te groot',
  415: 'Soort inhoud niet ondersteund',
  429: 'Te veel verzoeken',
  500: 'Interne fout',
}

interface ProblemOptions {
  fouten?: FieldProblem[]
  headers?: Record<string, string>
}

/** A refusal that the client can do something about; the message says what (and is all that the client sees). */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly status: ProblemStatus
  readonly fouten: FieldProblem[] | undefined
  readonly headers: Record<string, string>

  constructor(status: ProblemStatus, detail: string, { fouten, headers = {} }: ProblemOptions = {}) {
    super(detail)
    this.status = status
    this.fouten = fouten
    this.headers = headers
  }
}

/** The input does not fit the contract: every field that is wrong is named. */
export function invalidInput(fouten: FieldProblem[], detail?: string): ProblemError {
  const fields = fouten.length === 1 ? 'Een veld klopt niet.' : `${fouten.length} velden kloppen niet.`
  return new ProblemError(400, detail ?? `${fields} Bij "fouten" staat wat er moet veranderen.`, { fouten })
}
