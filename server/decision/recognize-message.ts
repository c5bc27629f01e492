import { foldText } from '../analysis/fold-text.ts'
import type { MessageName } from '../organisation/organisation-schema.ts'
import type { Language } from '../question.ts'
import { looksLikeNoise } from './looks-like-noise.ts'
import { anywherePhrases, fillers, swearWord, swornAt, wholePhrases } from './message-phrases.ts'

/**
 * Recognises what is no question about content and gets a fixed text: an emergency, a cry for help, a greeting, thanks,
 * swearing, "are you a person", "I want a person", noise. Emergencies are looked for anywhere in the text; the others
 * only when nothing else is said ("hallo, hoe vraag ik een paspoort aan" is a question).
 */
export function recognizeMessage(text: string, language: Language): MessageName | undefined {
  const folded = ` ${foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
  for (const [name, patterns] of anywherePhrases)
    if (patterns.some((pattern) => pattern.test(folded))) return name
  const bare = withoutFillers(folded)
  for (const [name, phrases] of wholePhrases) {
    if (phrases.has(folded.trim()) || (bare !== '' && phrases.has(bare))) return name
  }
  if (onlySwears(bare)) return 'schelden'
  return looksLikeNoise(text, language) ? 'onzin' : undefined
}

function withoutFillers(folded: string): string {
  return folded
    .trim()
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ')
}

function onlySwears(bare: string): boolean {
  const words = bare.split(' ')
  return (
    words.some((word) => swearWord.test(word)) &&
    words.every((word) => swearWord.test(word) || swornAt.has(word))
  )
}
