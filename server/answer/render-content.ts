import type { Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Article } from '../knowledge/article.ts'
import { readInternalLink } from '../knowledge/internal-link.ts'
import { plainText, printMarkdown } from '../knowledge/markdown.ts'
import { articlePath } from './article-path.ts'

/** Finds the article that a content file holds. */
export type FindByPath = (path: string) => Article | undefined

/** GitHub's scheme, and telephone numbers to press. */
const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.['href'] ?? []), 'tel'] },
}
const toHtml = unified().use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify).freeze()

/**
 * Content with the links between article files turned into addresses of pages.
 * @param baseUrl what stands before a page's path: nothing for a page of our own, `PUBLIC_URL` for everywhere else
 */
export function resolveLinks(
  content: RootContent[],
  article: Article,
  find: FindByPath,
  baseUrl = '',
): RootContent[] {
  const root: Root = { type: 'root', children: structuredClone(content) }
  visit(root, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const link = readInternalLink(article, node.url)
    const target = link && find(link.path)
    if (target) node.url = `${baseUrl}${articlePath(target)}${link.anchor}`
  })
  return root.children
}

/** Content as safe HTML: only what Markdown can say gets through (rehype-sanitize, GitHub's scheme). */
export function contentToHtml(content: RootContent[]): string {
  const tree = toHtml.runSync({ type: 'root', children: content } satisfies Root)
  return toHtml.stringify(tree)
}

export { plainText as contentToText, printMarkdown as contentToMarkdown }
