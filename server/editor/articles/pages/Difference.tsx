import { diffWordsWithSpace } from 'diff'

/** What was added and taken away between two texts, word by word; told in words to who does not see colours. */
export function Difference({ before, after }: { before: string; after: string }) {
  if (before === after) return <pre class="ed-difference">{after === '' ? 'leeg' : after}</pre>
  const words = diffWordsWithSpace(before, after)
  const kept = words
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0)
  // Two texts that have little in common read better one after the other.
  const isOther = kept < Math.min(before.length, after.length) / 2
  const parts = isOther
    ? [
        { value: `${before}\n`, removed: before !== '', added: false },
        { value: after, removed: false, added: after !== '' },
      ]
    : words
  return (
    <pre class="ed-difference">
      {parts.map(({ added, removed, value }) => {
        if (added)
          return (
            <ins>
              <span class="vb-hidden">[erbij: </span>
              {value}
              <span class="vb-hidden">]</span>
            </ins>
          )
        if (removed)
          return (
            <del>
              <span class="vb-hidden">[weg: </span>
              {value}
              <span class="vb-hidden">]</span>
            </del>
          )
        return value
      })}
    </pre>
  )
}
