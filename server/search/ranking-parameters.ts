import type { FieldName } from './article-fields.ts'

/**
 * The numbers of the ranking: BM25F (Robertson & Zaragoza 2009, section 3.6) with a weight and a length
 * normalisation `b` per field. Found by measuring, see server/search/DESIGN.md.
 */
export const rankingParameters = {
  weight: { title: 4, variants: 1, headings: 0.7, subjects: 2.2, summary: 0.6, body: 0.33 } satisfies Record<
    FieldName,
    number
  >,
  b: { title: 1, variants: 0.4, headings: 0.5, subjects: 0.3, summary: 0.4, body: 0.85 } satisfies Record<
    FieldName,
    number
  >,
  /** Saturation: how soon a further occurrence stops counting. */
  k1: 1.75,
  /** Rare words weigh more, but less than plain idf has it: a rare word in a question is often a side matter. */
  idfPower: 0.6,
  /** Share of the second-best reading of a word that is added to the best. */
  secondShare: 0.1,
}
