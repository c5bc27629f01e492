import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type DraftContent, draftFields, tidyContent } from './draft-content.ts'
import { RefusedError } from './refused-error.ts'
import { splitFile } from './split-file.ts'

const departments = z.array(z.object({ naam: z.string() }))

/**
 * What an editor may change in a file: its fields and its body. Values of a wrong kind become empty, so that the
 * form can be used to put them right.
 * @throws RefusedError when the front matter cannot be read
 */
export function readDraftContent(path: string, text: string): DraftContent & { id: string | undefined } {
  const parts = splitFile(text.replace(/\r\n/g, '\n'))
  const document = parseDocument(parts?.yaml ?? '')
  const values: unknown = document.errors.length > 0 ? undefined : document.toJS()
  const record = z.record(z.string(), z.unknown()).safeParse(values)
  if (!parts || !record.success)
    throw new RefusedError(
      `De gegevens bovenaan ${path} zijn niet te lezen, dus het artikel kan hier niet worden bewerkt. Vraag uw beheerder om het bestand te verbeteren: "vraagbaak check" noemt de regel.`,
    )
  const named = departments.safeParse(record.data.afdelingen)
  const fields = draftFields.parse({
    ...record.data,
    afdelingen: named.success ? named.data.map(({ naam }) => naam) : [],
  })
  const id = typeof record.data.id === 'string' ? record.data.id : undefined
  return { ...tidyContent({ fields, body: parts.body }), id }
}
