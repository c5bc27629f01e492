/** An odd number, so that no letter is lost when the hash overflows. */
const base = 0x01000193

/**
 * Hashes of a word and of what is left of it after one deletion, or two: words that are an edit or two apart share one.
 * Numbers and no strings, each made from three parts of the word in one step (polynomial hash, Karp & Rabin 1987), because
 * a long word has hundreds. Two texts may share a hash by chance, so a candidate found by it must still be compared.
 */
export function deletionKeys(word: string, most: 1 | 2): Set<number> {
  const length = word.length
  const { powers, prefixes } = hashPrefixes(word)
  /** The hash of the letters between two places. */
  const part = (from: number, to: number) =>
    from >= to ? 0 : (at(prefixes, to) - Math.imul(at(prefixes, from), at(powers, to - from))) | 0
  const join = (head: number, tail: number, letters: number) =>
    (Math.imul(head, at(powers, letters)) + tail) | 0

  const keys = new Set([part(0, length)])
  for (let first = 0; first < length; first++) {
    // Of a double letter it does not matter which one goes.
    if (word[first] === word[first - 1]) continue
    const head = part(0, first)
    keys.add(join(head, part(first + 1, length), length - first - 1))
    if (most === 1) continue
    for (let second = first + 1; second < length; second++) {
      const start = join(head, part(first + 1, second), second - first - 1)
      keys.add(join(start, part(second + 1, length), length - second - 1))
    }
  }
  return keys
}

function hashPrefixes(word: string): { powers: Int32Array; prefixes: Int32Array } {
  const powers = new Int32Array(word.length + 1)
  const prefixes = new Int32Array(word.length + 1)
  powers[0] = 1
  for (let index = 0; index < word.length; index++) {
    powers[index + 1] = Math.imul(at(powers, index), base)
    prefixes[index + 1] = (Math.imul(at(prefixes, index), base) + word.charCodeAt(index)) | 0
  }
  return { powers, prefixes }
}

const at = (numbers: Int32Array, index: number) => numbers[index] ?? 0
