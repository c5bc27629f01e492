import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describeFileError } from './describe-file-error.ts'

/** One JSON document to import, and where it came from. */
export interface Source {
  name: string
  /** What it says, or why it cannot be read. */
  text: string | Error
}

/** Waits no longer than this for the open data service. */
const fetchMilliseconds = 30_000

/**
 * The documents to import. One that cannot be read does not stop the others.
 * @param from a JSON file, a folder of them, or a web address
 * @throws a sentence when there is nothing there at all
 */
export async function readSources(from: string): Promise<Source[]> {
  if (/^https?:\/\//.test(from)) return [{ name: from, text: await download(from) }]
  const found = await stat(from).catch(() => undefined)
  if (!found) throw new Error(`${from} bestaat niet. Geef een bestand, een map of een webadres.`)
  if (!found.isDirectory()) return [{ name: basename(from), text: await readText(from) }]
  const sources: Source[] = []
  // One at a time: a folder may hold more files than may be open at once.
  for (const name of await listJson(from)) sources.push({ name, text: await readText(join(from, name)) })
  return sources
}

async function download(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(fetchMilliseconds) }).catch(
    (cause: unknown) => {
      throw new Error(`${address} is niet te bereiken. Controleer het webadres en de verbinding.`, { cause })
    },
  )
  if (!response.ok)
    throw new Error(`${address} antwoordt met status ${response.status}. Controleer het webadres.`)
  return response.text()
}

async function listJson(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new Error(`De map ${folder} is niet te lezen. ${describeFileError(error)}`, { cause: error })
  })
  return names.filter((name) => name.endsWith('.json')).toSorted()
}

function readText(file: string): Promise<string | Error> {
  return readFile(file, 'utf8').catch(
    (error: unknown) =>
      new Error(`Het bestand is niet te lezen. ${describeFileError(error)}`, { cause: error }),
  )
}
