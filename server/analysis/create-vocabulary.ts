import { createHash } from 'node:crypto'
import type { Language } from '../question.ts'
import { type LanguageRules, languageRules } from './language-rules.ts'
import { splitWords } from './split-words.ts'
import type { Concept, Member } from './vocabulary-schema.ts'

/** How a phrase speaks for a concept. `spreektaal` counts in questions only, `verwant` at a lower weight. */
export type MemberKind = 'woord' | 'spreektaal' | 'verwant'

/** A phrase of a concept, ready to be found in a text. */
export interface Phrase {
  /** The concept's term in index and query; see `conceptTerm`. */
  term: string
  kind: MemberKind
  /** Stems that must all stand near each other; the first is the one it is looked up by. */
  stems: string[]
  /** Stems of which one must stand in the same text, for a word with two meanings. */
  near: string[] | undefined
  /** As the editor wrote it, for the explanation. */
  text: string
}

export interface Vocabulary {
  language: Language
  /** Tells one vocabulary from another. */
  fingerprint: string
  /** Phrases by their first stem. */
  byStem: ReadonlyMap<string, readonly Phrase[]>
  /** Stems of phrases of one word: what compounds may be made of. */
  words: ReadonlySet<string>
  /** The words of all phrases as they are spelled: candidates for typo correction. */
  spellings: ReadonlySet<string>
  /** The concept's name by its term. */
  names: ReadonlyMap<string, string>
}

/** The term of a concept: it cannot clash with a stem, which has no "#". */
export function conceptTerm(concept: Pick<Concept, 'begrip'>): string {
  return `#${concept.begrip}`
}

/** Whether a term of the index or of a question is a concept. */
export const isConceptTerm = (term: string) => term.startsWith('#')

/** Words in a phrase that askers put in or leave out at will. */
const fillers = {
  nl: new Set(
    'de het een mijn je jouw uw zijn haar hun ons onze me mn zn er dat ik u jij we wij te aan van'.split(' '),
  ),
  en: new Set('the a an my your his her our their i you we to of'.split(' ')),
}

/** Prepares the concepts of one language for finding; concepts in the other language are left out. */
export function createVocabulary(concepts: Concept[], language: Language): Vocabulary {
  const rules = languageRules[language]
  const byStem = new Map<string, Phrase[]>()
  const words = new Set<string>()
  const spellings = new Set<string>()
  const names = new Map<string, string>()
  for (const concept of concepts) {
    if (concept.taal !== language) continue
    names.set(conceptTerm(concept), concept.begrip)
    for (const phrase of phrasesOf(concept, rules)) {
      const [first = ''] = phrase.stems
      const sharing = byStem.get(first)
      if (sharing) sharing.push(phrase)
      else byStem.set(first, [phrase])
      if (phrase.stems.length === 1) words.add(first)
      for (const word of splitWords(phrase.text)) spellings.add(word.text)
    }
  }
  const fingerprint = createHash('sha1')
    .update(JSON.stringify([language, concepts]))
    .digest('hex')
  return { language, fingerprint, byStem, words, spellings, names }
}

function phrasesOf(concept: Concept, rules: LanguageRules): Phrase[] {
  const term = conceptTerm(concept)
  const prepare = (members: Member[], kind: MemberKind) =>
    members.flatMap((member) => preparePhrase(member, kind, term, rules) ?? [])
  const all = [
    ...prepare([...ownName(concept), ...concept.woorden, ...concept.afkortingen], 'woord'),
    ...prepare(concept.spreektaal, 'spreektaal'),
    ...prepare(concept.verwant, 'verwant'),
  ]
  const seen = new Set<string>()
  return all.filter((phrase) => {
    const key = [...phrase.stems, ...(phrase.near ? ['bij', ...phrase.near] : [])].join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

/** The concept's name is a phrase of it, unless a member says that it counts beside certain words only. */
function ownName({ begrip, woorden }: Concept): string[] {
  const isConditional = woorden.some((member) => typeof member !== 'string' && member.woord === begrip)
  return isConditional ? [] : [begrip]
}

function preparePhrase(
  member: Member,
  kind: MemberKind,
  term: string,
  rules: LanguageRules,
): Phrase | undefined {
  const text = typeof member === 'string' ? member : member.woord
  if (!saysSomething(text, rules)) return undefined
  const stems = phraseStems(text, rules)
  const near = typeof member === 'string' ? undefined : member.bij.flatMap((word) => phraseStems(word, rules))
  return { term, kind, stems, near, text }
}

/** Whether a phrase is more than one word that stands in any question; else it is never looked for. */
export function saysSomething(phrase: string, rules: LanguageRules): boolean {
  const [first, ...others] = phraseStems(phrase, rules)
  return first !== undefined && (others.length > 0 || !rules.stopWords.has(first))
}

/** The stems of a phrase without fillers (with them, when it has nothing else), the longest first as the rarest. */
function phraseStems(text: string, rules: LanguageRules): string[] {
  const words = splitWords(text).map((word) => word.text)
  const content = words.filter((word) => !fillers[rules.language].has(word))
  const stems = (content.length > 0 ? content : words).map((word) => rules.stem(word))
  return stems.toSorted(
    (a, b) => Number(rules.stopWords.has(a)) - Number(rules.stopWords.has(b)) || b.length - a.length,
  )
}
