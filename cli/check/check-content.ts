import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkVocabulary } from '../../server/analysis/check-vocabulary.ts'
import { loadVocabulary, readVocabulary } from '../../server/analysis/load-vocabulary.ts'
import type { PlacedConcept } from '../../server/analysis/placed-phrases.ts'
import { conceptTerm } from '../../server/analysis/create-vocabulary.ts'
import { createKnowledge } from '../../server/knowledge/create-knowledge.ts'
import type { Problem } from '../../server/knowledge/problem.ts'
import { checkOrganisation } from '../../server/organisation/check-organisation.ts'
import { type Search, createSearch } from '../../server/search/create-search.ts'

/** How the vocabulary of the content folder itself is called; the product's own goes by its whole path. */
const ownVocabulary = 'synoniemen.yaml'

/** Everything a check of a content folder found. */
export interface ContentCheck {
  /** Articles that could be read. */
  articles: number
  concepts: number
  problems: Problem[]
  /** Concepts of which no article that visitors see has a word. */
  unused: PlacedConcept[]
}

/** Checks a content folder as it will be served: articles, organisation, vocabulary. */
export async function checkContent(folder: string): Promise<ContentCheck> {
  const knowledge = await createKnowledge({ folder })
  const [organisation, vocabulary, { vocabularies }] = await Promise.all([
    organisationProblems(folder),
    readVocabulary(folder),
    loadVocabulary(folder),
  ])
  const search = createSearch({ knowledge, vocabularies })
  return {
    articles: knowledge.all().length,
    concepts: vocabulary.placed.length,
    problems: [
      ...knowledge.problems(),
      ...organisation,
      ...vocabulary.problems,
      // Those who have a vocabulary of their own cannot put the product's right.
      ...checkVocabulary(vocabulary.placed).filter(({ file }) => file === ownVocabulary),
    ],
    unused: vocabulary.placed.filter((placed) => !isUsed(placed, search)),
  }
}

async function organisationProblems(folder: string): Promise<Problem[]> {
  const text = await readFile(join(folder, 'organisatie.yaml'), 'utf8').catch(() => undefined)
  if (text !== undefined) return checkOrganisation(text).problems
  return [
    {
      severity: 'warning',
      file: 'organisatie.yaml',
      message: 'Het bestand is er niet: bezoekers zien de voorbeeldorganisatie.',
      remedy: 'Kopieer content/organisatie.yaml van Vraagbaak en vul uw eigen gegevens in.',
    },
  ]
}

function isUsed({ concept }: PlacedConcept, search: Search): boolean {
  return search.index(concept.taal).has(conceptTerm(concept))
}
