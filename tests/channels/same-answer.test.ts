import { readFileSync } from 'node:fs'
import type { Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Part, channelNames } from '../../channels/channel.ts'
import { renderReply } from '../../channels/rendering/render-reply.ts'
import { splitSentences } from '../../channels/rendering/sentence-ends.ts'
import { articlePath } from '../../server/answer/article-path.ts'
import type { AnswerReply, Reply } from '../../server/answer/reply.ts'
import { type Ask, createAsk } from '../../server/ask.ts'
import { createTestApp, testNow } from '../support/create-test-app.ts'
import { allLimits } from './all-limits.ts'
import { readDialect } from './rendering/read-dialect.ts'

const publicUrl = 'https://vragen.voorbeeldstad.example'

/** The regression set: questions that articles answer, and questions that none does. */
const questions = ['questions.json', 'unanswerable.json'].flatMap((file) => {
  const entries: { q: string }[] = JSON.parse(readFileSync(`tests/questions/${file}`, 'utf8'))
  return entries.map(({ q }) => q)
})

let app: Awaited<ReturnType<typeof createTestApp>>
let ask: Ask
const replies = new Map<string, Reply>()

beforeAll(async () => {
  app = await createTestApp()
  ask = createAsk({ search: app.search, organisation: app.organisation, now: () => testNow })
  for (const text of questions) replies.set(text, await ask({ text, channel: 'website' }))
})
afterAll(() => app.close())

test('every kind of reply is among the replies to the regression set', () => {
  const kinds = new Set([...replies.values()].map(({ kind }) => kind))
  expect(['answer', 'choices', 'none'].filter((kind) => !kinds.has(kind as Reply['kind']))).toEqual([])
  expect(replies.size).toBeGreaterThanOrEqual(750)
})

describe.each(channelNames)('%s', (channel) => {
  const limits = allLimits[channel]
  const render = (reply: Reply, introduce: boolean): Part[] =>
    renderReply(reply, {
      limits,
      publicUrl,
      find: app.knowledge.findByPath,
      organisation: app.organisation,
      introduce,
    })
  let rendered: { reply: Reply; parts: Part[] }[] = []
  beforeAll(() => {
    // Every other reply is the first of its conversation.
    rendered = [...replies.values()].map((reply, index) => ({ reply, parts: render(reply, index % 2 === 0) }))
  })

  test('every question gets the same article, section and revision as on the website', async () => {
    for (const [text, reply] of replies) expect(shownBy(await ask({ text, channel }))).toEqual(shownBy(reply))
  })

  test('every part is within the limits of the platform', () => {
    for (const { parts } of rendered) {
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.length).toBeLessThanOrEqual(limits.parts)
      for (const part of parts) {
        const room = part.options.length > 0 ? (limits.options.text ?? limits.text) : limits.text
        expect(limits.measure(part.text)).toBeLessThanOrEqual(room)
        expect(limits.measure(limits.dialect.escape(part.plain))).toBeLessThanOrEqual(room)
        for (const { label, value } of part.options) {
          expect(label.length).toBeLessThanOrEqual(limits.options.label)
          expect(Buffer.byteLength(value)).toBeLessThanOrEqual(64)
        }
        if (limits.options.style === 'buttons')
          expect(part.options.length).toBeLessThanOrEqual(limits.options.maximum)
      }
    }
  })

  test('the approved text is shown unchanged: all of it, or whole sentences of the short text with the link', () => {
    let whole = 0
    for (const { reply, parts } of rendered) {
      if (reply.kind !== 'answer') continue
      // Throws when the platform would refuse it.
      const seen = parts.map(({ text }) => readDialect(text, limits.dialect)).join('\n')
      const plain = parts.map((part) => part.plain).join('\n')
      expect(plain).toContain(`${publicUrl}${articlePath(reply.article)}`)
      for (const text of [seen, plain]) {
        expect(strangeWords(text, reply)).toEqual([])
        if (missingWord(text, reply.body) === undefined) whole++
        else expect(shownSentences(text, reply)).toBeGreaterThan(0)
      }
    }
    expect(whole).toBeGreaterThan(0)
  })

  test('every choice is shown whole and can be chosen', () => {
    for (const { reply, parts } of rendered) {
      if (reply.kind !== 'choices') continue
      const seen = parts.map(({ text }) => readDialect(text, limits.dialect)).join('\n')
      expect(reply.choices.filter(({ vraag }) => !seen.includes(vraag))).toEqual([])
      expect(parts.at(-1)?.options.map(({ value }) => value)).toEqual(
        reply.choices.map((_, index) => `keuze:${reply.id}:${index + 1}`),
      )
    }
  })
})

/** What a reply shows, without what is its own: the id. */
function shownBy(reply: Reply) {
  switch (reply.kind) {
    case 'answer':
      return [reply.article.id, reply.article.revision, reply.section?.id]
    case 'choices':
      return reply.choices.map(({ id, revision }) => [id, revision])
    case 'none':
    case 'message':
      return [reply.kind, reply.message]
  }
}

/** The first word of the content that is not there in its place; tables, shown as lines, have another order. */
function missingWord(text: string, content: RootContent[]): string | undefined {
  const root: Root = { type: 'root', children: content }
  let at = 0
  let missing: string | undefined
  visit(root, (node) => {
    if (node.type === 'table') return SKIP
    if (node.type !== 'text' && node.type !== 'inlineCode') return undefined
    for (const word of node.value.split(/\s+/).filter(Boolean)) {
      const found = text.indexOf(word, at)
      if (found === -1) missing ??= word
      else at = found + word.length
    }
    return undefined
  })
  return missing
}

/** How many sentences of the short text are shown, from the first. */
function shownSentences(text: string, { article }: AnswerReply): number {
  const sentences = splitSentences(article.kort ?? '', article.language)
  const first = sentences.findIndex((sentence) => !text.includes(sentence))
  return first === -1 ? sentences.length : first
}

/** Words that are neither the editors' nor among the fixed words around an answer. */
function strangeWords(text: string, { article, section, body, language }: AnswerReply): string[] {
  const approved = [article.vraag, article.kort, section?.title, JSON.stringify(body), fixedWords[language]]
  const known = new Set(wordsOf([...approved, app.organisation.naam[language]].join(' ')))
  const withoutUrls = text.replace(/https?:\/\/[^\s)]+/g, '')
  return wordsOf(withoutUrls).filter((word) => !known.has(word) && !/^\d+$/.test(word))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

const fixedWords = {
  nl: `U praat met een chatbot. Stuur geen persoonlijke gegevens. Lees hoe wij omgaan met uw privacy. Bron. Lees het hele
    artikel op onze website. Gecontroleerd op. Heeft dit u geholpen? Antwoord met ja of nee. januari februari maart april mei juni juli augustus
    september oktober november december`,
  en: `You are talking to a chatbot. Please do not send personal data. Read how we handle your privacy. Source. Read the
    whole article on our website. Checked on. Did this help you? Reply with yes or no. January February March April May June July August
    September October November December`,
}
