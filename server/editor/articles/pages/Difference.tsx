import { diffWordsWithSpace } from 'diff'

/** What was added and taken away between two texts, word by word; told in words to who does not see colours. */
export function Difference({ before, after }: { before: string; after: string }) {
  if (before === after) return <pre class="ed-difference">{after === '' ? 'leeg' : after}</pre>
  return (
    <pre class="ed-difference">
      {diffWordsWithSpace(before, after).map(({ added, removed, value }) => {
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
