import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../server/settings.ts'

const exampleContent = fileURLToPath(new URL('../content', import.meta.url))
const exampleQuestions = fileURLToPath(new URL('../tests/questions/questions.json', import.meta.url))

/** The file with the regression set of a content folder: the questions that must keep their answer. */
export function regressionFile({
  CONTENT,
  REGRESSION_SET,
}: Pick<Settings, 'CONTENT' | 'REGRESSION_SET'>): string {
  if (REGRESSION_SET !== undefined) return resolve(REGRESSION_SET)
  if (resolve(CONTENT) === resolve(exampleContent)) return exampleQuestions
  return join(resolve(CONTENT), 'regressie.json')
}
