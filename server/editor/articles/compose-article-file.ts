import { isDeepStrictEqual } from 'node:util'
import { frontMatterFields } from '../../knowledge/front-matter.ts'
import { type DraftContent, type DraftField, tidyContent } from './draft-content.ts'
import { setField } from './edit-front-matter.ts'
import { readDraftContent } from './read-draft-content.ts'
import { hasWindowsBreaks, splitFile } from './split-file.ts'

interface ComposeOptions {
  /** The file as it is, when there is one. */
  existing?: string | undefined
  id: string
  /** RFC 3339; written only when something else changes. */
  changedAt: string
}

/**
 * A draft to the text of its file. What the draft does not change stays as it is in the existing file, byte for
 * byte; a text equal to the existing one means that nothing changed.
 * @throws RefusedError when the front matter of the existing file cannot be read
 */
export function composeArticleFile(draft: DraftContent, options: ComposeOptions): string {
  const content = tidyContent(draft)
  const existing = options.existing?.replace(/\r\n/g, '\n')
  const before = existing === undefined ? undefined : readDraftContent('dit artikel', existing)
  const parts = (existing === undefined ? undefined : splitFile(existing)) ?? emptyFile
  const set = (yaml: string, [field, value]: [string, Value]) =>
    setField(yaml, field, value, frontMatterFields)
  const isChanged = ([field]: [DraftField, Value]) =>
    !isDeepStrictEqual(before?.fields[field], content.fields[field])
  const changes: [string, Value][] = [
    ...(before?.id === options.id ? [] : [['id', options.id] satisfies [string, Value]]),
    ...valuesOf(content, parts.yaml).filter(isChanged),
    ...(before && !/^publicatie:/m.test(parts.yaml) ? [] : [published]),
  ]
  const yaml = changes.reduce(set, parts.yaml)
  const sameBody = before?.body === content.body
  const body = sameBody ? parts.body + parts.ending : `${content.body}\n`
  const middle = sameBody ? parts.middle : parts.middle.replace(/---[ \t]*$/, '---\n\n')
  if (yaml === parts.yaml && sameBody) return options.existing ?? ''
  const dated = setField(yaml, 'gewijzigd', options.changedAt, frontMatterFields)
  const text = parts.opening + dated + middle + body
  return hasWindowsBreaks(options.existing ?? '') ? text.replaceAll('\n', '\r\n') : text
}

const emptyFile = { opening: '---\n', yaml: '', middle: '\n---\n\n', body: '', ending: '\n' }

type Value = Parameters<typeof setField>[2]

const published: [string, Value] = ['publicatie', 'gepubliceerd']

/** Each field with its value in the file; nothing for a field that is empty and not needed. */
function valuesOf({ fields }: DraftContent, yaml: string): [DraftField, Value][] {
  const keepsEmpty = (field: string) => new RegExp(`^${field}: *\\[ *\\]`, 'm').test(yaml)
  const list = <Entry>(field: string, values: Entry[]) =>
    values.length > 0 || keepsEmpty(field) ? values : undefined
  const products = fields.producten.map(({ naam, upl, url }) => ({
    ...(upl ? { upl } : {}),
    naam,
    ...(url ? { url } : {}),
  }))
  return [
    ['vraag', fields.vraag],
    ['status', fields.status],
    ['doelgroep', fields.doelgroep],
    ['onderwerpen', list('onderwerpen', fields.onderwerpen)],
    ['trefwoorden', list('trefwoorden', fields.trefwoorden)],
    ['vraagvarianten', list('vraagvarianten', fields.vraagvarianten)],
    ['producten', list('producten', products)],
    [
      'afdelingen',
      list(
        'afdelingen',
        fields.afdelingen.map((naam) => ({ naam })),
      ),
    ],
    ['gerelateerd', list('gerelateerd', fields.gerelateerd)],
    ['kort', fields.kort || undefined],
    ['gecontroleerdOp', fields.gecontroleerdOp || undefined],
    ['herzienVoor', fields.herzienVoor || undefined],
  ]
}
