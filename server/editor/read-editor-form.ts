import type { Context } from 'hono'
import type { EditorEnvironment } from './editor-environment.ts'

/** The posted form of a request; an empty one for a body that is no form. It may be asked for more than once. */
export async function readForm(context: Context<EditorEnvironment>): Promise<FormData> {
  return context.req.formData().catch(() => new FormData())
}

/** The text of a field, without space around it; empty when it was not posted. Line ends are `\n`. */
export function formText(form: FormData, name: string): string {
  return rawText(form, name).trim()
}

/** The text of a field as it came: for passwords. */
export function rawText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}
