/** Spellings of one sound, in the order in which they are made one; what is left tells words apart by ear. */
const spellings: readonly [RegExp, string][] = [
  [/eaux?/g, 'o'],
  [/sch(?=e?$)|sh/g, 's'],
  [/tie(?=$|s$|f$|v)/g, 'si'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/qu?/g, 'kw'],
  [/c(?=[eiy])/g, 's'],
  [/ch/g, 'g'],
  [/ck?/g, 'k'],
  [/[vw](?=f)|v/g, 'f'],
  [/z/g, 's'],
  [/ou/g, 'au'],
  [/ie|ij|ei|y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/dt?$/, 't'],
  [/(?<=.e)n$/, ''],
]

/**
 * How a Dutch word sounds, roughly: "taksi" and "taxi", "verbooden" and "verboden", "nedersaksies" and "nedersaksisch",
 * "eige" and "eigen" have one key.
 * Why: who writes by ear is often more than two letters away from the word.
 * @param word folded
 */
export function soundKey(word: string): string {
  return spellings.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word)
}
