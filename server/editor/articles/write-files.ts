import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file by its full path, with the text it must get. */
export interface FileToWrite {
  path: string
  text: string
}

/**
 * Writes files, each at once (a temporary file, then a rename) and all or none: when one fails, those before it get
 * their old text back.
 * @returns undoes it
 * @throws the error of the file system
 */
export async function writeFiles(files: FileToWrite[]): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = []
  const undoAll = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    for (const file of files) {
      // A link to a file stays a link.
      const path = await realpath(file.path).catch(() => file.path)
      const before = await readFile(path).catch(ifMissing)
      await replaceFile(path, file.text)
      undo.push(() => (before === undefined ? rm(path, { force: true }) : replaceFile(path, before)))
    }
  } catch (error) {
    await undoAll()
    throw error
  }
  return undoAll
}

/** The text of a file; nothing when it is not there. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return (await readFile(path).catch(ifMissing))?.toString('utf8')
}

async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    const mode = (await stat(path).catch(ifMissing))?.mode
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

/** A file in the place of its folder means that it is not there either. */
function ifMissing(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw error
}
