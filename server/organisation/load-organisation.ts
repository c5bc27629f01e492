import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeProblem } from '../knowledge/problem.ts'
import { checkOrganisation } from './check-organisation.ts'
import type { Organisation } from './organisation-schema.ts'

/** The example that comes with the product, for a content folder that has no `organisatie.yaml` yet. */
const shippedFolder = fileURLToPath(new URL('../../content', import.meta.url))

/**
 * Reads `organisatie.yaml` from the content folder, or the example that comes with the product.
 * @returns the organisation and whether it is the example
 * @throws when the file is there but wrong: it names each field, what is wrong and the remedy
 */
export async function loadOrganisation(
  folder: string,
): Promise<{ organisation: Organisation; isExample: boolean }> {
  const own = await readFile(join(folder, 'organisatie.yaml'), 'utf8').catch(() => undefined)
  const text = own ?? (await readFile(join(shippedFolder, 'organisatie.yaml'), 'utf8'))
  const { organisation, problems } = checkOrganisation(text)
  if (organisation) return { organisation, isExample: own === undefined }
  const lines = problems.map((problem) => `- ${describeProblem(problem)}`)
  throw new Error(`De gegevens van de organisatie in ${folder} kloppen niet:\n${lines.join('\n')}`)
}
