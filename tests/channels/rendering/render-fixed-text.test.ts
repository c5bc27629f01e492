import { expect, test } from 'vitest'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { parseMarkdown } from '../../../server/knowledge/markdown.ts'
import { frameWith } from './test-limits.ts'

test('HTML that an editor or a colleague typed does not get into the mail', () => {
  const [part] = renderFixedText(
    'Dag <img src=x onerror=alert(1)> [u](javascript:alert(1))',
    'nl',
    frameWith({ text: Infinity }),
  )
  expect(part?.html).toBe('<div lang="nl"><p>Dag  u</p></div>')
})

test('what a person replies takes as many parts as it needs', () => {
  const reply = Array.from({ length: 6 }, (_, index) => `Dit is zin ${index}.`).join(' ')
  const parts = renderFixedText(parseMarkdown(reply).children, 'nl', frameWith({ text: 20, parts: 2 }))
  expect(parts.map(({ text }) => text).join(' ')).toBe(reply)
  expect(parts).toHaveLength(6)
})
