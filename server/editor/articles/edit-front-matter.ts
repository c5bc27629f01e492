import { isDeepStrictEqual } from 'node:util'
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'

type Plain = string | string[] | Record<string, string>[]

/**
 * Sets or removes one field in a YAML text and leaves every other byte as it is: comments, order, quotes and unknown
 * keys of a file that people also edit by hand.
 * @param value nothing removes the field
 * @param order the fields that usually stand before and after it
 */
export function setField(yaml: string, field: string, value: Plain | undefined, order: string[]): string {
  const document: Document = parseDocument(yaml)
  const before: unknown = document.toJS() ?? {}
  if (isDeepStrictEqual(Object.entries(before ?? {}).find(([key]) => key === field)?.[1], value)) return yaml
  const map = isMap(document.contents) ? document.contents : new YAMLMap()
  const old = map.items.find((pair) => isScalar(pair.key) && pair.key.value === field)
  const node = value === undefined ? undefined : nodeFor(document, old?.value, value)
  const spliced = map.flow === true ? undefined : splice(yaml, map, old, field, node, order)
  if (node) map.set(field, node)
  else map.delete(field)
  document.contents ??= map
  if (spliced !== undefined && isDeepStrictEqual(parseQuietly(spliced), document.toJS())) return spliced
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

/** The new value, made of the nodes of the old one where those say the same. */
function nodeFor(document: Document, old: unknown, value: Plain): Scalar | YAMLSeq {
  if (typeof value === 'string') {
    const scalar = new Scalar(value)
    if (isScalar(old) && old.type !== undefined) scalar.type = old.type
    return scalar
  }
  const left = isSeq(old) ? [...old.items] : []
  const seq = new YAMLSeq()
  if (isSeq(old) && old.flow === true && value.every((entry) => typeof entry === 'string')) seq.flow = true
  if (isSeq(old)) seq.commentBefore = old.commentBefore ?? null
  seq.items = value.map((entry) => {
    const found = left.findIndex((known) => saysSame(document, known, entry))
    return found === -1 ? document.createNode(entry) : left.splice(found, 1)[0]
  })
  return seq
}

/** A node may know more than the form does, such as the id of a department: that is kept. */
function saysSame(document: Document, node: unknown, entry: string | Record<string, string>): boolean {
  const known: unknown = isNode(node) ? node.toJS(document) : undefined
  if (typeof entry === 'string') return known === entry
  if (typeof known !== 'object' || known === null) return false
  const values = new Map(Object.entries(known))
  return ['naam', 'upl', 'url'].every((key) => (values.get(key) ?? undefined) === entry[key])
}

function splice(
  yaml: string,
  map: YAMLMap,
  old: Pair | undefined,
  field: string,
  node: Scalar | YAMLSeq | undefined,
  order: string[],
): string | undefined {
  const lines = node ? print(field, node, old ? textOf(yaml, old) : yaml) : undefined
  if (!old) return lines === undefined ? yaml : insert(yaml, map, field, lines, order)
  const place = placeOf(yaml, old)
  if (!place) return undefined
  if (lines !== undefined) return yaml.slice(0, place.start) + lines + yaml.slice(place.end)
  const next = yaml.indexOf('\n', place.end)
  return next === -1
    ? yaml.slice(0, place.start).trimEnd()
    : yaml.slice(0, place.start) + yaml.slice(next + 1)
}

/** A field on lines of its own, with lists indented the way the file does. */
function print(field: string, node: Scalar | YAMLSeq, example: string): string {
  const own = new Document(new YAMLMap())
  if (isMap(own.contents)) own.contents.add(new Pair(new Scalar(field), node))
  return own
    .toString({ lineWidth: 0, indentSeq: !/\n- /.test(example), flowCollectionPadding: false })
    .trimEnd()
}

function insert(yaml: string, map: YAMLMap, field: string, lines: string, order: string[]): string {
  const earlier = order.slice(0, Math.max(order.indexOf(field), 0))
  const previous = map.items.findLast(
    (pair) => isScalar(pair.key) && earlier.includes(String(pair.key.value)),
  )
  const end = (previous && placeOf(yaml, previous)?.end) ?? yaml.trimEnd().length
  const next = yaml.indexOf('\n', end)
  if (yaml.trim() === '') return lines
  return next === -1 ? `${yaml}\n${lines}` : `${yaml.slice(0, next)}\n${lines}${yaml.slice(next)}`
}

/** From the first character of the field's name to the last of its value, without the comment behind it. */
function placeOf(yaml: string, { key, value }: Pair): { start: number; end: number } | undefined {
  if (!isNode(key) || !key.range || !isNode(value) || !value.range) return undefined
  const start = key.range[0]
  return { start, end: start + yaml.slice(start, value.range[1]).trimEnd().length }
}

function textOf(yaml: string, pair: Pair): string {
  const place = placeOf(yaml, pair)
  return place ? yaml.slice(place.start, place.end) : yaml
}

function parseQuietly(yaml: string): unknown {
  const document = parseDocument(yaml)
  return document.errors.length > 0 ? undefined : (document.toJS() ?? {})
}
