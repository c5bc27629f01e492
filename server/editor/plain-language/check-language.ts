import type { Language } from '../../question.ts'
import { countSyllables } from './count-syllables.ts'
import { findOfficialese } from './find-officialese.ts'
import { findPassives } from './find-passive.ts'
import { type Prose, findProse } from './find-prose.ts'
import { type Piece, splitSentences, splitWords } from './split-sentences.ts'

/** Words in a sentence: above the first it gets a warning, above the second it fails. */
const longSentence = 20
const veryLongSentence = 25
/** Words in a sentence on average, above which a text fails. */
export const longAverage = 15
/** Below these Flesch-Douma says nothing. */
const fleschMinimum = { words: 50, sentences: 3 }

/** A place in the text that may be said more plainly. */
export interface LanguageFinding {
  kind: 'long-sentence' | 'passive' | 'officialese'
  /** `fail` for what must be rewritten; `warning` for what may stay. */
  severity: 'fail' | 'warning'
  /** Place in the Markdown body, in UTF-16 units, as `textarea.setSelectionRange` counts. */
  offset: number
  length: number
  /** The words it is about. */
  text: string
  /** What to do, as a sentence. */
  hint: string
}

export interface LanguageReport {
  findings: LanguageFinding[]
  words: number
  sentences: number
  /** Words in a sentence. */
  average: number
  /** The sentences are too long on average. */
  isAverageTooLong: boolean
  /** Flesch-Douma reading ease, advice only; nothing for a short text and for other languages than Dutch. */
  flesch?: number
}

/**
 * How plainly a Markdown body is written. It points at places; it never says of a text that it "is B1". English gets
 * the length of its sentences only: the rest knows Dutch alone.
 */
export function checkLanguage(body: string, language: Language): LanguageReport {
  const blocks = findProse(body)
  const findings: LanguageFinding[] = []
  const totals = { words: 0, sentences: 0, syllables: 0 }
  for (const prose of blocks) {
    if (language === 'nl')
      findings.push(...findOfficialese(prose.text).map((found) => officialese(prose, found)))
    if (!prose.isSentences) continue
    for (const sentence of splitSentences(prose.text, language)) {
      const words = splitWords(sentence.text)
      totals.words += words.length
      totals.sentences += 1
      totals.syllables += words.reduce((sum, word) => sum + countSyllables(word.text), 0)
      if (!prose.allowsLong) findings.push(...tooLong(prose, sentence, words.length))
      if (language === 'nl')
        findings.push(...findPassives(sentence.text).map((passive) => passiveAt(prose, sentence, passive)))
    }
  }
  const average = totals.sentences === 0 ? 0 : totals.words / totals.sentences
  const flesch = language === 'nl' ? fleschOf(totals) : undefined
  return {
    findings: findings.toSorted((one, other) => one.offset - other.offset),
    words: totals.words,
    sentences: totals.sentences,
    average: Math.round(average * 10) / 10,
    isAverageTooLong: average > longAverage,
    ...(flesch === undefined ? {} : { flesch }),
  }
}

/** Douma (1960): 206.84 - 0.93 x words per sentence - 77 x syllables per word. */
function fleschOf(totals: { words: number; sentences: number; syllables: number }): number | undefined {
  const { words, sentences, syllables } = totals
  if (words < fleschMinimum.words || sentences < fleschMinimum.sentences) return undefined
  return Math.round(206.84 - 0.93 * (words / sentences) - 77 * (syllables / words))
}

function tooLong(prose: Prose, sentence: Piece, words: number): LanguageFinding[] {
  if (words <= longSentence) return []
  const isFail = words > veryLongSentence
  const hint = `Deze zin heeft ${words} woorden. ${isFail ? 'Maak er twee of meer zinnen van.' : 'Kan het in twee zinnen?'}`
  return [{ kind: 'long-sentence', severity: isFail ? 'fail' : 'warning', hint, ...place(prose, sentence) }]
}

function passiveAt(prose: Prose, sentence: Piece, passive: Piece): LanguageFinding {
  const inProse = { ...passive, start: sentence.start + passive.start, end: sentence.start + passive.end }
  const hint = `"${passive.text}": schrijf liever wie het doet, zoals "wij sturen" of "u krijgt".`
  return { kind: 'passive', severity: 'warning', hint, ...place(prose, inProse) }
}

function officialese(prose: Prose, { better, ...piece }: Piece & { better: string }): LanguageFinding {
  const hint = `"${piece.text}": schrijf liever ${better}.`
  return { kind: 'officialese', severity: 'warning', hint, ...place(prose, piece) }
}

function place({ offsets }: Prose, { start, end, text }: Piece) {
  const offset = offsets[start] ?? 0
  return { offset, length: (offsets[end - 1] ?? offset) + 1 - offset, text }
}
