import { visit } from 'unist-util-visit'
import type { Article } from './article.ts'
import { readInternalLink } from './internal-link.ts'
import type { Problem } from './problem.ts'

/** What is wrong between articles: links to files and sections that are not there, related articles that do not exist. */
export function checkArticles(articles: Article[]): Problem[] {
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const ids = new Set(articles.map((article) => article.id))
  return articles.flatMap((article) => [...deadLinks(article, byPath), ...missingRelated(article, ids)])
}

function deadLinks(article: Article, byPath: Map<string, Article>): Problem[] {
  const problems: Problem[] = []
  const children = [...article.introduction, ...article.sections.flatMap((section) => section.content)]
  visit({ type: 'root', children }, ['link', 'definition'], (node) => {
    if (!('url' in node) || typeof node.url !== 'string') return
    const link = readInternalLink(article, node.url)
    if (!link) return
    const target = byPath.get(link.path)
    if (target && hasAnchor(target, link.anchor)) return
    problems.push({
      severity: 'warning',
      file: article.path,
      ...(node.position ? { line: node.position.start.line } : {}),
      message: target
        ? `De link naar "${node.url}" wijst naar een kopje dat niet bestaat.`
        : `De link naar "${node.url}" wijst naar een artikel dat niet bestaat.`,
      remedy: 'Verbeter de link of haal hem weg.',
    })
  })
  return problems
}

function hasAnchor(article: Article, anchor: string): boolean {
  return anchor === '' || article.sections.some((section) => `#${section.id}` === anchor)
}

function missingRelated(article: Article, ids: Set<string>): Problem[] {
  return article.gerelateerd
    .filter((id) => !ids.has(id))
    .map((id) => ({
      severity: 'warning',
      file: article.path,
      field: 'gerelateerd',
      message: `Het gerelateerde artikel ${id} bestaat niet.`,
      remedy: 'Verbeter het id of haal het weg.',
    }))
}
