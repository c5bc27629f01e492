import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Piece } from './split-sentences.ts'

const listFile = new URL('officialese.yaml', import.meta.url)

let cached: { pattern: RegExp; better: Map<string, string> } | undefined

/** Words and expressions of offices in a Dutch text, each with what to write instead. */
export function findOfficialese(text: string): (Piece & { better: string })[] {
  cached ??= readList()
  const { pattern, better } = cached
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    better: better.get(match[0].toLowerCase()) ?? 'het gewoner',
  }))
}

/** The list: expressions (forms parted by a bar) with what to write instead. The longest expression wins. */
function readList() {
  const list = z.record(z.string(), z.string()).parse(parse(readFileSync(listFile, 'utf8')))
  const better = new Map(
    Object.entries(list).flatMap(([forms, instead]) =>
      forms.split('|').map((form): [string, string] => [form.trim(), quote(instead)]),
    ),
  )
  const forms = [...better.keys()].toSorted((one, other) => other.length - one.length).map(escape)
  return {
    better,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
  }
}

function quote(instead: string): string {
  return instead
    .split(' / ')
    .map((word) => `"${word}"`)
    .join(' of ')
}

function escape(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
