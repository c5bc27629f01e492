/** The numbers of the grouping, found by measuring (server/grouping/DESIGN.md). */
export const groupingParameters = {
  /** What a related concept counts for against the thing itself. */
  relatedShare: 0.8,
  /** What a word counts for that stands inside another, which the compound splitter does not know. */
  containedShare: 0.6,
  /** Words shorter than this stand inside others by chance. */
  shortestContained: 5,
  /** Evidence that every comparison lacks, in rarest words: two short questions need more than one common word. */
  missingEvidence: 0.3,
  /** How much the nearest articles add at most, as a share. */
  articlesShare: 0.15,
  /** How many of the nearest articles are looked at. */
  nearestArticles: 20,
  /** Which share of the pairs between two groups decides: the better half. */
  decidingShare: 0.5,
}
