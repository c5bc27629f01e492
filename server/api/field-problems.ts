import type { ZodError } from 'zod'
import type { FieldProblem } from '../http/problem-error.ts'

/** Everything that is wrong with the input, per field, in the order of the contract. */
export function fieldProblems(error: ZodError): FieldProblem[] {
  return error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((veld) => ({ veld, melding: 'Dit veld bestaat niet. Controleer de spelling.' }))
    if (issue.path.length === 0)
      return [{ veld: 'inhoud', melding: 'Stuur één JSON-object met de velden erin.' }]
    return [{ veld: issue.path.join('.'), melding: issue.message }]
  })
}
