/** Letters that together make one vowel in Dutch, the longest first. */
const vowel = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g

/** The syllables of a Dutch word, by its vowels; a diaeresis starts a new one. At least 1. */
export function countSyllables(word: string): number {
  return Math.max(word.toLowerCase().normalize('NFC').match(vowel)?.length ?? 0, 1)
}
