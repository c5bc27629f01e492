import type { Article } from '../../knowledge/article.ts'
import { checkArticles } from '../../knowledge/check-articles.ts'
import type { Problem } from '../../knowledge/problem.ts'

/** Something to look at in a published article, as a sentence. */
export interface ArticleWarning {
  kind: 'link' | 'file' | 'short' | 'variants' | 'review'
  message: string
}

/** A warning that the text of one article gives, at the field where it can be put right. */
export interface ContentWarning extends ArticleWarning {
  field: 'kort' | 'vraagvarianten' | 'herzienVoor'
}

/**
 * What an editor may want to put right in each article.
 * @param problems what the knowledge base reports about the files, checks between articles left out
 * @param today as 2026-11-01
 * @returns by the path of the file; a file that cannot be read has one too
 */
export function findWarnings(
  articles: Article[],
  problems: Problem[],
  today: string,
): Map<string, ArticleWarning[]> {
  const warnings = new Map<string, ArticleWarning[]>()
  const add = (path: string, warning: ArticleWarning) => {
    const known = warnings.get(path) ?? []
    if (!known.some(({ message }) => message === warning.message)) warnings.set(path, [...known, warning])
  }
  for (const { file, message, remedy } of checkArticles(articles))
    add(file, { kind: 'link', message: `${message} ${remedy}` })
  for (const { file, message, remedy, severity } of problems)
    if (severity === 'error') add(file, { kind: 'file', message: `${message} ${remedy}` })
  for (const article of articles)
    for (const { kind, message } of checkContent(article, today)) add(article.path, { kind, message })
  return warnings
}

type Content = Pick<Article, 'kort' | 'vraagvarianten' | 'herzienVoor'>

/**
 * What is missing in an article, or too old.
 * @param today as 2026-11-01
 */
export function checkContent(
  { kort, vraagvarianten, herzienVoor }: Content,
  today: string,
): ContentWarning[] {
  const found: ContentWarning[] = []
  if (!kort)
    found.push({
      kind: 'short',
      field: 'kort',
      message: 'De korte tekst ontbreekt. Schrijf er een voor korte kanalen.',
    })
  if (vraagvarianten.length === 0)
    found.push({
      kind: 'variants',
      field: 'vraagvarianten',
      message: 'Er zijn geen vraagvarianten. Voeg vragen toe zoals mensen ze stellen.',
    })
  if (isDue(herzienVoor, today))
    found.push({
      kind: 'review',
      field: 'herzienVoor',
      message: `De tekst moest herzien zijn voor ${herzienVoor}. Controleer hem.`,
    })
  return found
}

/** Whether the date before which an article must be reviewed has come. */
export function isDue(reviewBefore: string | undefined, today: string): boolean {
  return reviewBefore !== undefined && reviewBefore <= today
}
