import { createHash } from 'node:crypto'
import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Language } from '../question.ts'
import type { Article, Section } from './article.ts'
import { checkFrontMatter } from './check-front-matter.ts'
import { parseMarkdown, plainText } from './markdown.ts'
import type { Problem } from './problem.ts'
import { slugify } from './slugify.ts'

export interface ParsedArticle {
  /** Absent when a problem of severity `error` was found. */
  article?: Article
  problems: Problem[]
}

/**
 * One Markdown file to an article.
 * @param file the path relative to the content folder: its name becomes the slug
 * @param text the file's whole text, front matter first
 */
export function parseArticle(file: string, text: string, language: Language): ParsedArticle {
  const tree = parseMarkdown(text)
  forgetPlaces(tree)
  const [first, ...body] = tree.children
  if (first?.type !== 'yaml') return { problems: [noFrontMatter(file)] }
  const { frontMatter, problems } = checkFrontMatter(file, first.value)
  if (!frontMatter) return { problems }
  if (plainText(body).trim() === '') return { problems: [...problems, noBody(file)] }
  const { bron, ...fields } = frontMatter
  const article: Article = {
    ...fields,
    ...(bron ? { bron } : {}),
    language,
    slug: slugOf(file),
    path: file,
    revision: gitObjectId(text),
    ...splitSections(body),
  }
  return { article, problems }
}

/** Only links keep their place in the file (to report a dead one): the rest would be most of what is kept. */
function forgetPlaces(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') delete node.position
  })
}

/** The address part that a file gives its article. */
function slugOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '')
}

/** The id git gives this text as a blob (git-hash-object: SHA-1 over "blob <bytes>\0<content>"). */
export function gitObjectId(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The introduction is what stands before the first heading of the highest level that is used. */
function splitSections(body: RootContent[]): Pick<Article, 'introduction' | 'sections'> {
  const depth = Math.min(...body.filter((node) => node.type === 'heading').map((node) => node.depth), 6)
  const isStart = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === depth
  const firstStart = body.findIndex(isStart)
  if (firstStart === -1) return { introduction: body, sections: [] }
  const sections: Section[] = []
  const taken = new Map<string, number>()
  for (const node of body.slice(firstStart)) {
    if (!isStart(node)) {
      sections.at(-1)?.content.push(node)
      continue
    }
    const title = textOf(node)
    const anchor = slugify(title) || 'deel'
    const times = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, times)
    sections.push({ id: times === 1 ? anchor : `${anchor}-${times}`, title, content: [] })
  }
  return { introduction: body.slice(0, firstStart), sections }
}

function noFrontMatter(file: string): Problem {
  return {
    severity: 'error',
    file,
    line: 1,
    message: 'Het bestand begint niet met een blok gegevens tussen twee regels "---".',
    remedy:
      'Zet bovenaan een regel "---", dan de velden (id, vraag, status, doelgroep) en weer een regel "---".',
  }
}

function noBody(file: string): Problem {
  return {
    severity: 'error',
    file,
    message: 'Het artikel heeft geen tekst onder de gegevens.',
    remedy: 'Schrijf het antwoord onder de tweede regel "---".',
  }
}
