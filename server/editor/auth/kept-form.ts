import { z } from 'zod'
import { csrfFieldName } from '../components/CsrfField.tsx'
import { editorPaths } from '../editor-paths.ts'
import type { Keys } from './create-keys.ts'

/** The name of the field that carries a kept form through signing in. */
export const keptFormField = 'bewaard'

/** A form that could not be taken because nobody was signed in. */
export interface KeptForm {
  /** Where it was posted to, without the host. */
  path: string
  /** Names and values, in order; a name may come more than once. */
  fields: [string, string][]
}

const keptFormSchema = z.object({
  path: z.string().startsWith(editorPaths.home),
  fields: z.array(z.tuple([z.string(), z.string()])),
})

const use = 'kept form'

/** The form as a text that goes along in a hidden field. Signed, so that what comes back is what was sent. */
export function packForm({ path, fields }: KeptForm, keys: Keys): string {
  const text = Buffer.from(JSON.stringify({ path, fields })).toString('base64url')
  return `${text}.${keys.sign(use, text)}`
}

/** The form in the text, or nothing when the text is not ours. */
export function unpackForm(packed: string | undefined, keys: Keys): KeptForm | undefined {
  const [text = '', signature = ''] = packed?.split('.') ?? []
  if (!keys.verify(use, text, signature)) return undefined
  return keptFormSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
}

/** What was typed in a form: not what the page itself put in against forgery, and no files. */
export function typedFields(form: FormData): [string, string][] {
  return [...form.entries()].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== csrfFieldName,
  )
}
