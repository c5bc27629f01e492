import { randomUUID } from 'node:crypto'
import { chmod, copyFile, link, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file by its full path, with the text it must get. */
export interface FileToWrite {
  path: string
  text: string
}

/** What was written, until it is decided that it stays: call one of both. */
export interface WrittenFiles {
  /** Puts the files back as they were. Needs no room on the disk: it may be full by now. */
  undo: () => Promise<void>
  keep: () => Promise<void>
}

/**
 * Writes files, each at once (a temporary file, then a rename) and all or none: when one fails, those before it get
 * their old text back.
 * @throws the error of the file system
 */
export async function writeFiles(files: FileToWrite[]): Promise<WrittenFiles> {
  const done: { path: string; old: string | undefined }[] = []
  async function undo(): Promise<void> {
    for (const { path, old } of done.splice(0).toReversed()) {
      await (old === undefined ? rm(path, { force: true }) : rename(old, path))
      // A file that was not replaced yet still has both names, and rename leaves two names of one file as they are.
      if (old !== undefined) await rm(old, { force: true })
    }
  }
  async function keep(): Promise<void> {
    for (const { old } of done.splice(0)) if (old !== undefined) await rm(old, { force: true })
  }
  try {
    for (const file of files) {
      // A link to a file stays a link.
      const path = await realpath(file.path).catch(() => file.path)
      const old = await setAside(path)
      done.push({ path, old })
      await replaceFile(path, file.text)
    }
  } catch (error) {
    await undo()
    throw error
  }
  return { undo, keep }
}

/** A second name for the file as it is, beside it; nothing when it is not there. */
async function setAside(path: string): Promise<string | undefined> {
  if ((await stat(path).catch(ifMissing)) === undefined) return undefined
  const old = besides(path)
  // Not every file system has second names.
  await link(path, old).catch(() => copyFile(path, old))
  return old
}

/** The name of a temporary file, which is no article and hidden. */
function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
}

/** The text of a file; nothing when it is not there. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return (await readFile(path).catch(ifMissing))?.toString('utf8')
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = besides(path)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
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
