import { languages } from '../question.ts'
import type { MemberKind, Phrase, Vocabulary } from './create-vocabulary.ts'

/** A vocabulary as texts: ten thousand small objects take longer to read from a file than to make. */
export interface PackedVocabulary {
  header: [language: string, fingerprint: string]
  /** A line per phrase: its parts with tabs between them, stems with spaces. */
  phrases: string
  words: string
  spellings: string
  /** Term and name in turn. */
  names: string
}

/** Packs a vocabulary so that it can be kept for the next start. */
export function packVocabulary(vocabulary: Vocabulary): PackedVocabulary {
  const phrases = [...vocabulary.byStem.values()].flat()
  return {
    header: [vocabulary.language, vocabulary.fingerprint],
    phrases: phrases
      .map(({ term, kind, stems, near, text }) =>
        [term, kind, stems.join(' '), near?.join(' ') ?? '', text].map(flat).join('\t'),
      )
      .join('\n'),
    words: [...vocabulary.words].join('\n'),
    spellings: [...vocabulary.spellings].join('\n'),
    names: [...vocabulary.names].flat().map(flat).join('\n'),
  }
}

/** The vocabulary that was packed. */
export function unpackVocabulary({ header, phrases, words, spellings, names }: PackedVocabulary): Vocabulary {
  const [language, fingerprint] = header
  const byStem = new Map<string, Phrase[]>()
  for (const line of lines(phrases)) {
    const [term = '', kind = '', stems = '', near = '', text = ''] = line.split('\t')
    const phrase = {
      term,
      kind: asKind(kind),
      stems: stems.split(' '),
      near: near ? near.split(' ') : undefined,
      text,
    }
    const [first = ''] = phrase.stems
    const sharing = byStem.get(first)
    if (sharing) sharing.push(phrase)
    else byStem.set(first, [phrase])
  }
  const terms = lines(names)
  return {
    language: languages.find((each) => each === language) ?? 'nl',
    fingerprint,
    byStem,
    words: new Set(lines(words)),
    spellings: new Set(lines(spellings)),
    names: new Map(terms.flatMap((term, at) => (at % 2 === 0 ? [[term, terms[at + 1] ?? '']] : []))),
  }
}

function asKind(kind: string): MemberKind {
  return kind === 'spreektaal' || kind === 'verwant' ? kind : 'woord'
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** Without the characters that part the pieces. */
function flat(text: string): string {
  return text.replace(/[\t\n]/g, ' ')
}
