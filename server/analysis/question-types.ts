import type { Language } from '../question.ts'
import { foldText } from './fold-text.ts'

/** What a question wants to know, by the words that ask for it; "hoe" alone asks for anything. */
const patterns: Record<Language, readonly (readonly [string, RegExp])[]> = {
  nl: [
    ['kosten', /\b(?:kost|kosten|prijs|tarief|bedrag|duur|hoeveel (?:geld|euro))\b/],
    ['duur', /\b(?:hoe ?lang|duurt|termijn|binnen hoeveel)\b/],
    ['tijdstip', /\b(?:wanneer|hoe laat|welke (?:dag|datum)|vanaf welke)\b/],
    ['reden', /\b(?:waarom|waarvoor|hoezo|reden)\b/],
    ['plaats', /\b(?:waar|welke plek|in welke)\b/],
    ['persoon', /\bwie\b/],
    ['uitleg', /\b(?:wat (?:is|zijn|betekent|houdt|doet)|betekenis)\b/],
    ['plicht', /\b(?:moet|moeten|verplicht|hoef)\b/],
    ['toestemming', /\b(?:mag|mogen|toegestaan|verboden)\b/],
  ],
  en: [
    ['kosten', /\b(?:costs?|price|fee|how much)\b/],
    ['duur', /\b(?:how long|take)\b/],
    ['tijdstip', /\b(?:when|what time|which (?:day|date))\b/],
    ['reden', /\b(?:why|reason)\b/],
    ['plaats', /\bwhere\b/],
    ['persoon', /\bwho\b/],
    ['uitleg', /\b(?:what (?:is|are|does)|meaning)\b/],
    ['plicht', /\b(?:must|have to|required|obliged)\b/],
    ['toestemming', /\b(?:may|allowed|can i)\b/],
  ],
}

/**
 * The terms of what a text asks for, such as "?kosten".
 * Why: question words are stop words, yet often all that tells sibling articles apart ("Wat is een bsn", "Waar vind ik
 * mijn bsn"). Gains 1 point first right.
 */
export function questionTypes(text: string, language: Language): string[] {
  const folded = foldText(text)
  return patterns[language].filter(([, pattern]) => pattern.test(folded)).map(([type]) => `?${type}`)
}
