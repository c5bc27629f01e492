/** Something in the content that an editor must put right. `error` keeps the article out; `warning` does not. */
export interface Problem {
  severity: 'error' | 'warning'
  /** The file, relative to the content folder. */
  file: string
  /** 1-based line in that file, when the problem has a place. */
  line?: number
  /** The front-matter field, when the problem is about one. */
  field?: string
  /** What is wrong: what was expected and what was found. */
  message: string
  /** What to do about it. */
  remedy: string
}

/** One problem as a line of text, as the log and `vraagbaak check` show it. */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`
  const field = problem.field === undefined ? '' : ` [${problem.field}]`
  return `${place}${field} ${problem.message} ${problem.remedy}`
}
