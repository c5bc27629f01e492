import { type ContentRepository, fullPath } from './create-content-repository.ts'

/** A committed version of an article's file. */
export interface ArticleVersion {
  commit: string
  /** The file's name in that version, from the top of the repository: a file may have been renamed since. */
  file: string
  author: string
  /** Milliseconds since 1970. */
  at: number
  /** The first line of the commit's message. */
  message: string
  /** The rest of it: what the editor remarked, and how many questions it answers. */
  remarks: string
}

const unit = '\u001F'
const recordSign = '\u001E'
const format = `${recordSign}%H${unit}%an${unit}%at${unit}%s${unit}%b${unit}`

/**
 * The committed versions of a file, the newest first, through renames.
 * @param path relative to the content folder
 */
export async function readHistory(
  repository: ContentRepository,
  folder: string,
  path: string,
): Promise<ArticleVersion[]> {
  const file = await fullPath(folder, path)
  const output = await repository
    .read(['log', '--follow', '--name-only', `--format=${format}`, '--', file])
    // A repository without commits has no history; it is not an error to have none.
    .catch(() => '')
  return output.split(recordSign).flatMap((entry) => {
    const [commit = '', author = '', at = '', message = '', remarks = '', names = ''] = entry.split(unit)
    const name = names.trim().split('\n').at(-1)
    if (!commit || !name) return []
    return [{ commit, file: name, author, at: Number(at) * 1000, message, remarks: remarks.trim() }]
  })
}

/** The text of a version; nothing when git does not have it. */
export async function readVersion(
  repository: ContentRepository,
  { commit, file }: Pick<ArticleVersion, 'commit' | 'file'>,
): Promise<string | undefined> {
  return repository.read(['show', `${commit}:${file}`]).catch(() => undefined)
}
