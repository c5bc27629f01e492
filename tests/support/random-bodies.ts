import * as fc from 'fast-check'

/**
 * Random bodies for a route that takes JSON: bytes, text, JSON, and real bodies with pieces changed.
 * @param samples real bodies: some of the random ones are these with pieces changed, so that every branch is reached
 */
export function randomBodies(
  samples: unknown[],
  { count = 10_000, seed = 20_261_102 }: { count?: number | undefined; seed?: number | undefined } = {},
): Uint8Array[] {
  return fc.sample(randomBody(samples), { numRuns: count, seed })
}

function randomBody(samples: unknown[]): fc.Arbitrary<Uint8Array> {
  const encoder = new TextEncoder()
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json({ maxDepth: 4 }),
    changedSample(samples).map((sample) => JSON.stringify(sample)),
    // Cut off half-way, as a broken connection does.
    fc
      .tuple(changedSample(samples), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([sample, part]) => cut(JSON.stringify(sample), part)),
  )
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 5, arbitrary: text.map((each) => encoder.encode(each)) },
  )
}

function cut(text: string, part: number): string {
  return text.slice(0, Math.floor(text.length * part))
}

/** A sample of which up to three values, anywhere inside, are replaced by something else, or left out. */
function changedSample(samples: unknown[]): fc.Arbitrary<unknown> {
  const change = fc.record({ at: fc.nat(), value: fc.option(strangeValue, { nil: undefined }) })
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 3 }))
    .map(([sample, changes]) =>
      changes.reduce((current, { at, value }) => replaceNode(current, at, value), structuredClone(sample)),
    )
}

const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, '\u0000', '\uD800', 'NaN', '__proto__', ' '),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ minLength: 2000, maxLength: 5000 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Puts a value in the place of the nth node, counted through the whole tree; `undefined` leaves it out. */
function replaceNode(root: unknown, at: number, value: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = []
  collectPlaces(root, places)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return value ?? null
  place.holder[place.key] = value
  return root
}

function collectPlaces(node: unknown, places: { holder: Record<string, unknown>; key: string }[]): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    places.push({ holder: node as Record<string, unknown>, key })
    collectPlaces(value, places)
  }
}
