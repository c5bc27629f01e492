/** A part shorter than this is more often chance than a word. */
const shortestPart = 3

/** Sounds that Dutch puts between the parts of a compound. */
const links = ['', 's', 'e', 'en', 'n']

/**
 * The parts of a Dutch compound, as stems, or nothing when it is not one: "gemeenteraadsverkiezing" ->
 * gemeenteraad, verkies. Every part must be a word that `isWord` knows; of the possible cuts the one with the longest
 * shortest part wins.
 * Why: askers write "kosten paspoort" where the article says "paspoortkosten", and the reverse. Gains 5 points.
 * @param word folded, not stemmed
 * @param isWord whether a stem is known to the index or the vocabulary
 */
export function splitCompound(
  word: string,
  stem: (word: string) => string,
  isWord: (stem: string) => boolean,
): string[] | undefined {
  if (word.length < 2 * shortestPart + 1) return undefined
  let best: { parts: [string, string]; shortest: number } | undefined
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
    const tail = stem(word.slice(cut))
    if (word.length - cut < 4 && cut < 5) continue
    if (!isWord(tail)) continue
    const head = headOf(word.slice(0, cut), stem, isWord)
    if (head === undefined) continue
    const shortest = Math.min(cut, word.length - cut)
    if (!best || shortest > best.shortest) best = { parts: [head, tail], shortest }
  }
  return best?.parts
}

/** The first part without its linking sound, if it is a word. */
function headOf(
  text: string,
  stem: (word: string) => string,
  isWord: (stem: string) => boolean,
): string | undefined {
  for (const link of links) {
    if (!text.endsWith(link)) continue
    const bare = link === '' ? text : text.slice(0, -link.length)
    if (bare.length < shortestPart) continue
    const head = stem(bare)
    if (isWord(head)) return head
  }
  return undefined
}
