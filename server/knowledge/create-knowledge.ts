import { readdir } from 'node:fs/promises'
import { type DerivedCache, noCache } from '../cache/create-derived-cache.ts'
import type { Language } from '../question.ts'
import { type Article, articleKey, isPublished } from './article.ts'
import { checkArticles } from './check-articles.ts'
import type { Problem } from './problem.ts'
import { languageOf, lastGoodVersion, readContentFile } from './read-content-file.ts'

/** What a change of the content means for those who keep something derived from it. */
export interface KnowledgeChange {
  removed: Article[]
  added: Article[]
}

export type Knowledge = Awaited<ReturnType<typeof createKnowledge>>

interface ContentFile {
  /** The last version of the file that was good. */
  article?: Article
  problems: Problem[]
}

/**
 * The articles of a content folder, in memory. A broken file is reported and its last good version stays.
 * @param folder the content folder, with a folder per language
 * @param cache where parsed articles are kept for the next start
 * @throws when the folder is not there
 */
export async function createKnowledge({ folder, cache = noCache }: { folder: string; cache?: DerivedCache }) {
  const files = new Map<string, ContentFile>()
  const listeners: ((change: KnowledgeChange) => void)[] = []
  let served = new Map<string, Article>()
  let duplicates: Problem[] = []
  let problems: Problem[] | undefined

  /** Reads the named files again and tells the listeners what that changed for visitors. */
  async function refresh(paths: string[]): Promise<Problem[]> {
    for (const path of paths) read(path)
    problems = undefined
    const before = served
    ;({ served, duplicates } = chooseServed(files, before))
    const change = {
      removed: [...before]
        .filter(([key, article]) => served.get(key) !== article)
        .map(([, article]) => article),
      added: [...served]
        .filter(([key, article]) => before.get(key) !== article)
        .map(([, article]) => article),
    }
    if (change.removed.length + change.added.length > 0) for (const listener of listeners) listener(change)
    return [
      ...paths.flatMap((path) => files.get(path)?.problems ?? []),
      ...duplicates.filter((problem) => paths.includes(problem.file)),
    ]
  }

  function read(path: string): void {
    const parsed = readContentFile(folder, path, cache)
    if (!parsed) {
      files.delete(path)
      return
    }
    const article = lastGoodVersion(folder, path, parsed, cache) ?? files.get(path)?.article
    files.set(path, { ...(article ? { article } : {}), problems: parsed.problems })
  }

  /** Walks through every article; the health check and Prometheus ask for it often. */
  function findProblems(): Problem[] {
    return [...[...files.values()].flatMap((file) => file.problems), ...duplicates, ...checkArticles(all())]
  }

  const all = () => [...files.values()].flatMap((file) => file.article ?? [])
  const found = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Error(
      `De map met artikelen ${folder} is niet te lezen. Controleer of de map bestaat en geef hem op met CONTENT.`,
      { cause },
    )
  })
  await refresh(
    found
      .map((path) => path.replaceAll('\\', '/'))
      .filter(languageOf)
      .toSorted(),
  )

  return {
    folder,
    refresh,
    /** The articles that visitors may see, by path. */
    articles: (): Article[] => [...served.values()],
    /** Every article that could be read, drafts too. */
    all,
    find: (id: string, language: Language): Article | undefined => served.get(articleKey({ id, language })),
    findBySlug: (slug: string, language: Language): Article | undefined =>
      [...served.values()].find((article) => article.slug === slug && article.language === language),
    findByPath: (path: string): Article | undefined =>
      [...served.values()].find((article) => article.path === path),
    /** Everything an editor must put right, per file and between files. */
    problems: (): Problem[] => (problems ??= findProblems()),
    onChange: (listener: (change: KnowledgeChange) => void): void => void listeners.push(listener),
  }
}

/**
 * Of two files with one id or one slug in a language, the one that visitors saw before is served, so that a copy never
 * takes its place; at a start that is the first by path. The other is reported.
 */
function chooseServed(files: Map<string, ContentFile>, before: Map<string, Article>) {
  const seen = new Set([...before.values()].map(({ path }) => path))
  const served = new Map<string, Article>()
  const slugs = new Map<string, Article>()
  const duplicates: Problem[] = []
  const paths = [...files.keys()].toSorted()
  for (const path of [
    ...paths.filter((name) => seen.has(name)),
    ...paths.filter((name) => !seen.has(name)),
  ]) {
    const article = files.get(path)?.article
    if (!article || !isPublished(article)) continue
    const sameId = served.get(articleKey(article))
    const sameSlug = slugs.get(`${article.language}/${article.slug}`)
    if (sameId) duplicates.push(duplicate(article, 'id', article.id, sameId))
    else if (sameSlug) duplicates.push(duplicate(article, 'slug', article.slug, sameSlug))
    else {
      served.set(articleKey(article), article)
      slugs.set(`${article.language}/${article.slug}`, article)
    }
  }
  return { served, duplicates }
}

function duplicate(article: Article, field: 'id' | 'slug', value: string, other: Article): Problem {
  return {
    severity: 'error',
    file: article.path,
    field,
    message: `Het ${field} "${value}" is ook van ${other.path}; alleen dat artikel wordt getoond.`,
    remedy: field === 'id' ? 'Geef dit artikel een eigen, nieuw id.' : 'Geef dit bestand een andere naam.',
  }
}
