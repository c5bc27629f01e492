import type { Language } from '../question.ts'
import type { Word } from './split-words.ts'

/** A verb that stands in two parts, with the place of its finite form. */
interface PartedVerb {
  position: number
  /** The two parts as one word: "aanvraag" of "vraag … aan". */
  joined: string
}

const particles = new Set(
  'aan achter af bij binnen door in kwijt langs mee na om onder op open over rond samen stop tegen terug toe uit vast vol voor weg'.split(
    ' ',
  ),
)

/** Words that begin a new clause: the particle before them closed its own. */
const clauseOpeners = new Set(
  'en of als maar want dan voor bij na zonder terwijl wanneer omdat nu via'.split(' '),
)

/** A particle further away than this belongs to another verb. */
const farthest = 8

/**
 * Dutch verbs that stand in two parts: "hoe vraag ik een paspoort aan" speaks of aanvragen. The particle closes its
 * clause, else it is a preposition ("kom ik in aanmerking").
 * Why: it is how titles and people ask, and both parts are stop words.
 * @param isVerb whether the joined form is a word that is known
 */
export function partedVerbs(
  words: readonly Word[],
  language: Language,
  isVerb: (joined: string) => boolean,
): PartedVerb[] {
  if (language !== 'nl') return []
  return words.flatMap((particle, at) => {
    if (!particles.has(particle.text) || !closesClause(words, at)) return []
    for (let position = at - 1; position >= Math.max(0, at - farthest); position--) {
      const verb = words[position]
      if (!verb || verb.endsClause) return []
      const joined = particle.text + verb.text
      if (verb.text.length > 2 && isVerb(joined)) return [{ position, joined }]
    }
    return []
  })
}

function closesClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return next === undefined || words[at]?.endsClause === true || clauseOpeners.has(next.text)
}
