import { isDeepStrictEqual } from 'node:util'
import { diff3Merge } from 'node-diff3'
import { type DraftContent, type DraftField, type DraftFields, tidyContent } from './draft-content.ts'

/** Which of two texts an editor wants; `beide` puts the other's first and the own text under it. */
const mergeChoices = ['mijn', 'ander', 'beide'] as const
export type MergeChoice = (typeof mergeChoices)[number]

export function isMergeChoice(value: unknown): value is MergeChoice {
  return mergeChoices.some((choice) => choice === value)
}

/** A place where two people wrote something different. */
export interface MergeConflict {
  /** Names the conflict among those of one merge. */
  key: string
  field: DraftField | 'body'
  base: string
  mine: string
  theirs: string
  /** Only text under each other can be kept twice. */
  canKeepBoth: boolean
}

/** Two texts that started from the same one, joined as far as they do not contradict each other. */
export interface Merge {
  conflicts: MergeConflict[]
  /** The joined text, with a choice for every conflict; the other's text where none was made. */
  resolve: (choices?: Record<string, MergeChoice>) => DraftContent
}

/**
 * A three-way merge: what only one of the two changed is taken over; lists are joined word by word; a field or lines
 * of the body that both changed differently are a conflict.
 */
export function mergeContent(base: DraftContent, mine: DraftContent, theirs: DraftContent): Merge {
  const [from, own, other] = [tidyContent(base), tidyContent(mine), tidyContent(theirs)]
  const scalars = scalarFields.map((field) => mergeScalar(field, from.fields, own.fields, other.fields))
  const body = mergeBody(from.body, own.body, other.body)
  return {
    conflicts: [...scalars, ...body].flatMap((part) => (part.kind === 'conflict' ? [part.conflict] : [])),
    resolve: (choices = {}) =>
      tidyContent({
        fields: {
          ...other.fields,
          ...mergeLists(from.fields, own.fields, other.fields),
          ...Object.fromEntries(scalars.map((part, at) => [scalarFields[at], textOf(part, choices)])),
        },
        body: body.map((part) => textOf(part, choices)).join('\n'),
      }),
  }
}

type Part = { kind: 'agreed'; text: string } | { kind: 'conflict'; conflict: MergeConflict }

const scalarFields = ['vraag', 'status', 'doelgroep', 'kort', 'gecontroleerdOp', 'herzienVoor'] as const

function mergeScalar(
  field: (typeof scalarFields)[number],
  from: DraftFields,
  own: DraftFields,
  other: DraftFields,
): Part {
  const [base, mine, theirs] = [from[field], own[field], other[field]]
  if (mine === theirs || theirs === base) return { kind: 'agreed', text: mine }
  if (mine === base) return { kind: 'agreed', text: theirs }
  return { kind: 'conflict', conflict: { key: field, field, base, mine, theirs, canKeepBoth: false } }
}

function mergeLists(from: DraftFields, own: DraftFields, other: DraftFields): Partial<DraftFields> {
  const join = <Entry>(pick: (fields: DraftFields) => Entry[]) =>
    joinLists(pick(from), pick(own), pick(other))
  return {
    onderwerpen: join((fields) => fields.onderwerpen),
    trefwoorden: join((fields) => fields.trefwoorden),
    vraagvarianten: join((fields) => fields.vraagvarianten),
    producten: join((fields) => fields.producten),
    afdelingen: join((fields) => fields.afdelingen),
    gerelateerd: join((fields) => fields.gerelateerd),
  }
}

/** The other's list, without what I took out and with what I put in. */
function joinLists<Entry>(base: Entry[], mine: Entry[], theirs: Entry[]): Entry[] {
  if (isDeepStrictEqual(base, theirs)) return mine
  const has = (list: Entry[], entry: Entry) => list.some((known) => isDeepStrictEqual(known, entry))
  const kept = theirs.filter((entry) => has(mine, entry) || !has(base, entry))
  return [...kept, ...mine.filter((entry) => !has(base, entry) && !has(theirs, entry))]
}

function mergeBody(base: string, mine: string, theirs: string): Part[] {
  const [own, from, other] = [mine, base, theirs].map((text) => text.split('\n'))
  const regions = diff3Merge(own ?? [], from ?? [], other ?? [], { excludeFalseConflicts: true })
  return regions.flatMap(({ ok, conflict }, at): Part[] => {
    if (ok) return [{ kind: 'agreed', text: ok.join('\n') }]
    if (!conflict) return []
    const [ours, before, others] = [conflict.a, conflict.o, conflict.b].map((part) => part.join('\n'))
    return [
      {
        kind: 'conflict',
        conflict: {
          key: `body-${at}`,
          field: 'body',
          base: before ?? '',
          mine: ours ?? '',
          theirs: others ?? '',
          canKeepBoth: true,
        },
      },
    ]
  })
}

function textOf(part: Part, choices: Record<string, MergeChoice>): string {
  if (part.kind === 'agreed') return part.text
  const { key, mine, theirs } = part.conflict
  switch (choices[key] ?? 'ander') {
    case 'mijn':
      return mine
    case 'ander':
      return theirs
    case 'beide':
      return `${theirs}\n\n${mine}`
  }
}
