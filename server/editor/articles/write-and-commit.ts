import { join, relative } from 'node:path'
import { type Author, fullPath } from './create-content-repository.ts'
import { describeFileProblem } from './describe-file-problem.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'
import { writeFiles } from '../../knowledge/write-files.ts'

interface Change {
  /** The article's file, relative to the content folder, with its new text. */
  path: string
  text: string
  /** The new text of the regression set, when rows were added. */
  regression: string | undefined
  message: string
  author: Author
  /** Whether uncommitted text in the files is our own, left by a publication that was cut off. */
  isOwn: boolean
}

/** What a publication did. */
interface Written {
  commit?: string
  /** What the editor should know, as sentences: no history, not sent. */
  notices: string[]
}

/**
 * Writes an article (and the regression set) and commits exactly those files; all or nothing. From then on the
 * article is served.
 * @throws RefusedError with what to do; the files are then as they were
 */
export async function writeAndCommit(parts: StoreParts, change: Change): Promise<Written> {
  const { folder, repository, knowledge, regressionFile } = parts
  const found = await repository.find()
  const article =
    found.kind === 'repository' ? await fullPath(folder, change.path) : join(folder, change.path)
  const files = [
    { path: article, text: change.text },
    ...(change.regression === undefined ? [] : [{ path: regressionFile, text: change.regression }]),
  ]
  const isInside = (path: string) =>
    found.kind === 'repository' && !relative(found.top, path).startsWith('..')
  const tracked = files.map(({ path }) => path).filter(isInside)
  if (tracked.length > 0) await repository.assertReady(tracked, change.isOwn)

  const written = await writeFiles(files).catch((error: unknown) => {
    const sentence = describeFileProblem(error, folder)
    throw sentence === undefined ? error : new RefusedError(sentence)
  })
  const commit =
    tracked.length === 0
      ? undefined
      : await repository.commit(tracked, change.message, change.author).catch(async (error: unknown) => {
          await written.undo()
          throw error
        })
  await written.keep()
  await knowledge.refresh([change.path])
  const failure = commit === undefined ? undefined : await parts.pusher.push()
  return {
    ...(commit === undefined ? {} : { commit }),
    notices: [found.kind === 'none' ? found.reason : '', failure ?? ''].filter(Boolean),
  }
}
