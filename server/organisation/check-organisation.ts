import { LineCounter, parseDocument } from 'yaml'
import { lineOfPath } from '../knowledge/line-of-path.ts'
import type { Problem } from '../knowledge/problem.ts'
import { readYamlProblem } from '../knowledge/yaml-problem.ts'
import { type Organisation, organisationSchema } from './organisation-schema.ts'

const file = 'organisatie.yaml'

interface CheckedOrganisation {
  /** Absent when there are problems. */
  organisation?: Organisation
  problems: Problem[]
}

/** The text of an `organisatie.yaml` to the organisation, or every field that is wrong with its line and the remedy. */
export function checkOrganisation(text: string): CheckedOrganisation {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const { line, reason } = readYamlProblem(broken, lines)
    const message = `Het bestand is niet te lezen: ${reason}.`
    return {
      problems: [
        { severity: 'error', file, line, message, remedy: 'Kijk op deze regel en de regel erboven.' },
      ],
    }
  }
  const result = organisationSchema.safeParse(document.toJS())
  if (result.success) return { organisation: result.data, problems: [] }
  return {
    problems: result.error.issues.map((issue) => ({
      severity: 'error',
      file,
      line: lineOfPath(document, lines, issue.path),
      field: issue.path.join('.'),
      message: `${issue.message}.`,
      remedy: 'Verbeter dit veld; in content/organisatie.yaml van Vraagbaak staat een voorbeeld.',
    })),
  }
}
