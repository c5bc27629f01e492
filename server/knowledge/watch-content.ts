import { relative } from 'node:path'
import { watch } from 'chokidar'
import type { Knowledge } from './create-knowledge.ts'
import type { Problem } from './problem.ts'
import { languageOf } from './read-content-file.ts'

/** Changes that come within this many milliseconds of each other are read together: a rename is two of them. */
const gatherMilliseconds = 60

/**
 * Keeps the knowledge equal to its folder while the product runs.
 * @param report is told the problems of each changed file (none means: all is well)
 * @returns a function that stops watching
 */
export async function watchContent(
  knowledge: Knowledge,
  report: (files: string[], problems: Problem[]) => void,
): Promise<() => Promise<void>> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(knowledge.folder, {
    ignoreInitial: true,
    ignored: (path) => /(^|[\\/])\.git([\\/]|$)/.test(path),
    awaitWriteFinish: { stabilityThreshold: 80, pollInterval: 20 },
  })
  watcher.on('all', (_event, path) => {
    const file = relative(knowledge.folder, path).replaceAll('\\', '/')
    if (!languageOf(file)) return
    waiting.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const files = [...waiting]
      waiting.clear()
      void knowledge.refresh(files).then((problems) => report(files, problems))
    }, gatherMilliseconds)
  })
  await new Promise<void>((ready) => watcher.on('ready', ready))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
