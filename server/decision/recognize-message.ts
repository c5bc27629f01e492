import type { MessageName } from '../organisation/organisation-schema.ts'
import type { Language } from '../question.ts'

/** Recognises what is no question about content: a greeting, thanks, an emergency. */
export function recognizeMessage(text: string, _language: Language): MessageName | undefined {
  return /^(?:hallo|hoi|hello|hi)\W*$/i.test(text.trim()) ? 'begroeting' : undefined
}
