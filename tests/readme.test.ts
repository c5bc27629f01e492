import { readFileSync } from 'node:fs'
import type { RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { conceptSchema } from '../server/analysis/vocabulary-schema.ts'
import { frontMatterSchema } from '../server/knowledge/front-matter.ts'
import { parseMarkdown, plainText } from '../server/knowledge/markdown.ts'
import { parseArticle } from '../server/knowledge/parse-article.ts'
import { messageNames, organisationSchema } from '../server/organisation/organisation-schema.ts'
import { settingsSchema } from '../server/settings.ts'

const nodes = parseMarkdown(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).children

test('the README lists every setting', () => {
  expect(firstColumn('Settings')).toEqual(Object.keys(settingsSchema.shape))
})

test('the README lists every field of an article', () => {
  expect(firstColumn('Articles').toSorted()).toEqual(Object.keys(frontMatterSchema.shape).toSorted())
})

test('the README lists every field of organisatie.yaml and every fixed text', () => {
  expect(firstColumn('De organisatie')).toEqual(Object.keys(organisationSchema.shape))
  const text = plainText(section('De organisatie'))
  expect(messageNames.filter((name) => !text.includes(name))).toEqual([])
})

test('the README lists every field of a concept', () => {
  expect(firstColumn('Woorden van vragers').toSorted()).toEqual(Object.keys(conceptSchema.shape).toSorted())
})

test('the article in the README is a good article', () => {
  const { article, problems } = parseArticle('nl/stoeptegel.md', codeBlock('Articles', 'markdown'), 'nl')
  expect(problems).toEqual([])
  expect(article?.sections).toHaveLength(2)
})

test('the YAML in the README is good YAML', () => {
  const concepts = z.array(conceptSchema).safeParse(parse(codeBlock('Woorden van vragers', 'yaml')))
  expect(concepts.error).toBeUndefined()
  const contact = organisationSchema
    .pick({ contact: true })
    .safeParse(parse(codeBlock('De organisatie', 'yaml')))
  expect(contact.error).toBeUndefined()
})

/** What stands under a heading of the second level. */
function section(heading: string): RootContent[] {
  const start = nodes.findIndex((node) => isHeading(node) && plainText([node]) === heading)
  const length = nodes.slice(start + 1).findIndex(isHeading)
  return nodes.slice(start + 1, length === -1 ? undefined : start + 1 + length)
}

function isHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2
}

function firstColumn(heading: string): string[] {
  const table = section(heading).find((node) => node.type === 'table')
  return (table?.children ?? []).slice(1).map((row) => plainText(row.children.slice(0, 1)))
}

function codeBlock(heading: string, language: string): string {
  const block = section(heading).find((node) => node.type === 'code' && node.lang === language)
  return block && 'value' in block ? block.value : ''
}
