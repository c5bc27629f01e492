import type { RootContent } from 'mdast'
import { articlePath } from '../../server/answer/article-path.ts'
import { resolveLinks } from '../../server/answer/render-content.ts'
import type { OpenContactRoute, Reply } from '../../server/answer/reply.ts'
import type { LinkContext } from '../../server/api/reply-to-json.ts'
import type { Article, Section } from '../../server/knowledge/article.ts'
import type { Language } from '../../server/question.ts'
import { formatDate } from '../../server/website/format-date.ts'

/** A reply as the terminal shows it, styled or plain. */
export interface PresentedReply {
  language: Language
  /** The article's question, when an article answers. */
  title?: string
  /** The heading of the section that answers. */
  section?: string
  content: RootContent[]
  /** The questions to choose from. */
  choices: string[]
  contact: OpenContactRoute[]
  source?: Source
}

interface Source {
  url: string
  /** The day the text was last checked or changed, written out. */
  day?: string
  kind: 'checked' | 'changed'
}

export type Presenter = ReturnType<typeof createPresenter>

/** Turns replies and articles into what the terminal shows, with links that work outside the website too. */
export function createPresenter({ find, publicUrl }: LinkContext) {
  const resolve = (content: RootContent[], from: Article) => resolveLinks(content, from, find, publicUrl)

  function reply(given: Reply): PresentedReply {
    const { language } = given
    switch (given.kind) {
      case 'answer':
        return {
          ...articleFrame(given.article, given.section),
          content: resolve(given.body, given.article),
        }
      case 'choices':
        return {
          language,
          content: given.message,
          choices: given.choices.map(({ vraag }) => vraag),
          contact: given.contact,
        }
      case 'none':
      case 'message':
        return { language, content: given.message, choices: [], contact: given.contact }
    }
  }

  function article(given: Article): PresentedReply {
    const sections = given.sections.flatMap(({ title, content }): RootContent[] => [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] },
      ...content,
    ])
    return { ...articleFrame(given), content: resolve([...given.introduction, ...sections], given) }
  }

  function articleFrame(given: Article, section?: Section): Omit<PresentedReply, 'content'> {
    const anchor = section ? `#${section.id}` : ''
    const url = `${publicUrl}${articlePath(given)}${anchor}`
    return {
      language: given.language,
      title: given.vraag,
      ...(section ? { section: section.title } : {}),
      choices: [],
      contact: [],
      source: { url, ...reviewDay(given) },
    }
  }

  return { reply, article }
}

function reviewDay({ gecontroleerdOp, gewijzigd, language }: Article): Omit<Source, 'url'> {
  const kind = gecontroleerdOp === undefined ? 'changed' : 'checked'
  const day = gecontroleerdOp ?? gewijzigd
  if (day === undefined) return { kind }
  return { kind, day: formatDate(day, language, 'Europe/Amsterdam') }
}
