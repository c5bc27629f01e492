import { realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type SimpleGit, type SimpleGitOptions, simpleGit } from 'simple-git'
import { describeGitProblem } from './describe-git-problem.ts'
import { findRepository } from './find-repository.ts'
import { RefusedError } from './refused-error.ts'

export type ContentRepository = ReturnType<typeof createContentRepository>

/** Who wrote a change. */
export interface Author {
  name: string
  email: string
}

/** Milliseconds without any sign of life after which git is stopped. */
const gitMilliseconds = 30_000

/** What git may know of the environment; the rest of GIT_* is kept away from it. */
const allowedEnvironment = ['GIT_TERMINAL_PROMPT', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'SSH_ASKPASS']

/**
 * The git repository that the content folder is in, when it is in one. All paths are full paths of files.
 * @param folder the content folder
 */
export function createContentRepository({ folder }: { folder: string }) {
  return {
    find: () => findRepository(gitIn(folder), folder),

    /**
     * Refuses when a commit cannot be made now: a merge or rebase under way, no branch, or files that somebody
     * changed by hand.
     * @param isOwn whether an uncommitted change is ours, left by a publication that was cut off
     * @throws RefusedError with what to do
     */
    async assertReady(paths: string[], isOwn: boolean): Promise<void> {
      const git = gitIn(folder)
      try {
        const status = await git.status()
        if (status.conflicted.length > 0) throw new RefusedError(conflictText(status.conflicted))
        if (status.detached) throw new RefusedError(detachedText)
        for (const path of paths) {
          const changed = await git.raw(['status', '--porcelain', '-z', '--untracked-files=all', '--', path])
          if (changed !== '' && !isOwn) throw new RefusedError(await handText(git, folder, path))
        }
      } catch (error) {
        throw refusal(error, folder)
      }
    },

    /**
     * Commits these files and nothing else, whatever else is changed or staged.
     * @returns the id of the commit, or nothing when the files are as they were
     * @throws RefusedError with what to do; nothing is staged then
     */
    async commit(paths: string[], message: string, author: Author): Promise<string | undefined> {
      const git = gitIn(folder, author)
      try {
        const changed = await git.raw(['status', '--porcelain', '--untracked-files=all', '--', ...paths])
        if (changed === '') return undefined
        await git.raw(['add', '--', ...paths])
        await git.raw(['commit', '--quiet', '--only', '-m', message, '--', ...paths])
        return (await git.raw(['rev-parse', 'HEAD'])).trim()
      } catch (error) {
        await git.raw(['reset', '--quiet', '--', ...paths]).catch(() => {})
        throw refusal(error, folder)
      }
    },

    /**
     * Sends the commits to another repository.
     * @param target a remote and a branch, such as "origin main"
     * @throws RefusedError with what to do
     */
    async push(target: string): Promise<void> {
      const [remote = '', branch = ''] = target.trim().split(/\s+/)
      try {
        await gitIn(folder).raw(['push', '--quiet', remote, branch ? `HEAD:refs/heads/${branch}` : 'HEAD'])
      } catch (error) {
        throw new RefusedError(pushText(target, error))
      }
    },

    /** A read-only command; its output. */
    read: (args: string[]) => gitIn(folder).raw(args),
  }
}

function gitIn(folder: string, author?: Author): SimpleGit {
  const config = author ? [`user.name=${cleanName(author)}`, `user.email=${cleanEmail(author.email)}`] : []
  const git = simpleGit({
    baseDir: folder,
    config: ['core.quotePath=false', ...config],
    timeout: { block: gitMilliseconds },
    allowEnvironment: allowedEnvironment,
    errors: findFailure,
  })
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:GIT_|EDITOR$|VISUAL$|PAGER$|SSH_ASKPASS$)/.test(name) || allowedEnvironment.includes(name),
  )
  // English messages, which are recognised below, and no question for a password that nobody answers.
  return git.env({ ...Object.fromEntries(inherited), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' })
}

/** Every exit code but 0 is a failure; simple-git by itself lets those pass that say nothing, as of a silent hook. */
const findFailure: NonNullable<SimpleGitOptions['errors']> = (error, { exitCode, stdErr, stdOut }) => {
  if (error ?? exitCode === 0) return error
  const said = Buffer.concat([...stdErr, ...stdOut])
  return said.length > 0 ? said : Buffer.from(`(exit ${exitCode})`)
}

/** Git ends a name at "<" and a line break. */
function cleanName({ name, email }: Author): string {
  return name.replace(/[<>\p{Cc}]/gu, ' ').trim() || email.split('@')[0] || 'redacteur'
}

function cleanEmail(email: string): string {
  return email.replace(/[<>\s]/g, '') || 'redactie@localhost'
}

function refusal(error: unknown, folder: string): RefusedError {
  return error instanceof RefusedError ? error : new RefusedError(describeGitProblem(error, folder))
}

const detachedText =
  'De map met artikelen staat niet op een git-tak (detached HEAD): een wijziging zou daar zoekraken. Vraag uw beheerder om een tak te kiezen, bijvoorbeeld met "git switch main". Uw concept is bewaard.'

function conflictText(files: string[]): string {
  return `In de map met artikelen loopt een git-samenvoeging met conflicten in ${files.join(', ')}. Vraag uw beheerder om die af te maken of af te breken ("git merge --abort"). Uw concept is bewaard.`
}

/** Who changed the file last, and how to see and keep or drop the change. */
async function handText(git: SimpleGit, folder: string, path: string): Promise<string> {
  const name = relative(await realpath(folder), path).replaceAll('\\', '/')
  const last = (await git.raw(['log', '-1', '--format=%an, %as', '--', path]).catch(() => '')).trim()
  return [
    `Het bestand ${name} is buiten de redactie om gewijzigd, en die wijziging is nog niet vastgelegd in git.`,
    last && `De laatste vastgelegde versie is van ${last}.`,
    `Vraag uw beheerder: bekijk de wijziging met "git diff -- ${name}", en leg haar vast ("git commit") of maak haar ongedaan ("git checkout -- ${name}").`,
    'Publiceer daarna opnieuw. Er is niets overschreven en uw concept is bewaard.',
  ]
    .filter(Boolean)
    .join(' ')
}

function pushText(target: string, error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? ''
  return `Het versturen naar ${target} is niet gelukt (${reason}). Het artikel is wel gepubliceerd en vastgelegd; Vraagbaak probeert het versturen opnieuw.`
}

/** The full path of a file in the content folder, as git knows it. */
export async function fullPath(folder: string, path: string): Promise<string> {
  return join(await realpath(folder), path)
}
