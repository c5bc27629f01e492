import { realpath } from 'node:fs/promises'
import { type SimpleGit, GitError } from 'simple-git'
import { describeGitProblem } from './describe-git-problem.ts'
import { RefusedError } from './refused-error.ts'

/** Whether there is history, and if not, why. */
export type FoundRepository = { kind: 'repository'; top: string } | { kind: 'none'; reason: string }

/**
 * Finds the repository around a folder.
 * @throws RefusedError when there is one that cannot be used
 */
export async function findRepository(git: SimpleGit, folder: string): Promise<FoundRepository> {
  try {
    const top = (await git.raw(['rev-parse', '--show-toplevel'])).trim()
    const ignored = await git.raw(['check-ignore', '--', await realpath(folder)]).catch(() => '')
    if (ignored.trim() !== '') return { kind: 'none', reason: ignoredText }
    return { kind: 'repository', top: await realpath(top) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/not a git repository/i.test(message)) return { kind: 'none', reason: noRepositoryText }
    if (/ENOENT/.test(message)) return { kind: 'none', reason: noGitText }
    if (error instanceof GitError) throw new RefusedError(describeGitProblem(error, folder))
    throw error
  }
}

const noRepositoryText =
  'De map met artikelen is geen git-map. Publiceren werkt, maar oude versies worden niet bewaard. Uw beheerder kan dit aanzetten met "git init" in die map.'
const ignoredText =
  'Git slaat de map met artikelen over (.gitignore). Publiceren werkt, maar oude versies worden niet bewaard. Uw beheerder kan dit aanzetten door de map uit .gitignore te halen.'
const noGitText =
  'Git is niet geïnstalleerd op de server. Publiceren werkt, maar oude versies worden niet bewaard. Uw beheerder kan dit aanzetten door git te installeren.'
