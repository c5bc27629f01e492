import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'

/** What was worked out before, kept between runs so that a start need not do it again. */
export interface DerivedCache {
  /**
   * The value that was kept under this key, otherwise the computed one, which is then kept.
   * @param key must name everything that the value depends on, except our own code
   */
  remember: <Value>(key: string, compute: () => Value) => Value
  /** Keeps a value in place of what the key held. */
  keep: (key: string, value: unknown) => void
  /** Writes what is new. A folder that cannot be written only costs time at the next start. */
  save: () => Promise<void>
}

interface Entry {
  value: unknown
  /** The day it was last saved by a process that used it: days since 1970. */
  day: number
}

const maximumAge = 30
const maximumEntries = 10_000
const dayMilliseconds = 86_400_000

/** For who measures or tests without a folder: computes everything. */
export const noCache: DerivedCache = {
  remember: (_, compute) => compute(),
  keep: () => {},
  save: async () => {},
}

/**
 * A cache in one file of the folder: parsed articles, analysed texts, the prepared vocabulary, the widget. Everything in
 * it can be worked out again: it may be deleted at any time. Other code than wrote it does not read it.
 * @param folder made when it is not there
 */
export function createDerivedCache(folder: string): DerivedCache {
  const file = join(folder, `derived-${codeVersion()}.v8`)
  const entries = readEntries(file)
  const used = new Set<string>()
  let isChanged = false

  function keep(key: string, value: unknown): void {
    used.add(key)
    if (entries.get(key)?.value === value) return
    entries.set(key, { value, day: 0 })
    isChanged = true
  }

  return {
    keep,
    remember<Value>(key: string, compute: () => Value): Value {
      const known = entries.get(key)
      if (!known) keep(key, compute())
      used.add(key)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same line of the same code kept it
      return entries.get(key)?.value as Value
    },
    async save() {
      if (!isChanged) return
      isChanged = await write(folder, file, entriesToKeep(entries, used)).then(
        () => false,
        () => true,
      )
    },
  }
}

function entriesToKeep(entries: Map<string, Entry>, used: Set<string>): Map<string, Entry> {
  const today = Math.floor(Date.now() / dayMilliseconds)
  const dated = [...entries].map(([key, { value, day }]): [string, Entry] => [
    key,
    { value, day: used.has(key) ? today : day },
  ])
  const young = dated.filter(([, { day }]) => today - day <= maximumAge)
  return new Map(young.toSorted(([, one], [, other]) => other.day - one.day).slice(0, maximumEntries))
}

/** In one move, so that another process never reads half a file; removes what older code wrote. */
async function write(folder: string, file: string, entries: Map<string, Entry>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, serialize(entries), { mode: 0o600 })
  await rename(temporary, file)
  const old = (await readdir(folder)).filter(
    (name) => name.startsWith('derived-') && join(folder, name) !== file,
  )
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
}

function readEntries(file: string): Map<string, Entry> {
  try {
    const entries: unknown = deserialize(readFileSync(file))
    return entries instanceof Map ? entries : new Map()
  } catch {
    return new Map()
  }
}

/** Tells one version of the code from another, by the sizes and dates of the files that compute what is kept. */
function codeVersion(): string {
  const hash = createHash('sha1').update(process.versions.node)
  for (const part of ['knowledge', 'analysis', 'search', 'answer', 'widget', 'cache']) {
    const source = fileURLToPath(new URL(`../${part}`, import.meta.url))
    for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' }).toSorted()) {
      const { size, mtimeMs } = statSync(join(source, path))
      hash.update(`${path} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex').slice(0, 12)
}
