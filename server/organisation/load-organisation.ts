import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Organisation, organisationSchema } from './organisation-schema.ts'

/** The example that comes with the product, for a content folder that has no `organisatie.yaml` yet. */
const shippedFolder = fileURLToPath(new URL('../../content', import.meta.url))

/**
 * Reads `organisatie.yaml` from the content folder, or the example that comes with the product.
 * @returns the organisation and whether it is the example
 * @throws when the file is there but wrong: it names each field, what is wrong and the remedy
 */
export async function loadOrganisation(folder: string): Promise<{ organisation: Organisation; isExample: boolean }> {
  const own = await readFile(join(folder, 'organisatie.yaml'), 'utf8').catch(() => undefined)
  const text = own ?? (await readFile(join(shippedFolder, 'organisatie.yaml'), 'utf8'))
  const result = organisationSchema.safeParse(parse(text))
  if (!result.success) {
    const fields = result.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${join(folder, 'organisatie.yaml')} klopt niet. Verbeter deze velden:\n${fields.join('\n')}`)
  }
  return { organisation: result.data, isExample: own === undefined }
}
