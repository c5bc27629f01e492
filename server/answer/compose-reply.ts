import type { RootContent } from 'mdast'
import type { Decision } from '../decision/decision.ts'
import { parseMarkdown } from '../knowledge/markdown.ts'
import { openState } from '../organisation/opening-hours.ts'
import type { MessageName, Organisation } from '../organisation/organisation-schema.ts'
import type { Language } from '../question.ts'
import { answerBody } from './answer-body.ts'
import type { OpenContactRoute, Reply } from './reply.ts'

/** Fixed texts after which the ways to a person belong. */
const withContact: readonly MessageName[] = ['schelden', 'robot', 'mens', 'niet-geholpen']

/** What stays the same whatever was decided. */
interface ReplyFrame {
  id: string
  language: Language
  conversation: string
  now: Date
}

/** The fixed texts that were said before: parsing one takes longer than finding an article. They are few. */
const parsedTexts = new Map<string, RootContent[]>()

function parseFixedText(markdown: string): RootContent[] {
  const known = parsedTexts.get(markdown)
  if (known) return known
  const { children } = parseMarkdown(markdown)
  parsedTexts.set(markdown, children)
  return children
}

/** A decision to the reply that every channel renders. */
export function composeReply(decision: Decision, frame: ReplyFrame, organisation: Organisation): Reply {
  const { now, ...base } = frame
  const text = (name: MessageName) => parseFixedText(organisation.berichten[name][frame.language])
  const contact = () => contactRoutes(organisation, now, frame.language)
  switch (decision.kind) {
    case 'answer': {
      const { article, section } = decision
      return {
        ...base,
        kind: 'answer',
        article,
        ...(section ? { section } : {}),
        body: answerBody(article, section),
      }
    }
    case 'choices':
      return {
        ...base,
        kind: 'choices',
        message: text('keuze'),
        choices: decision.articles,
        contact: contact(),
      }
    case 'none':
      return { ...base, kind: 'none', message: text('geen-antwoord'), contact: contact() }
    case 'message': {
      const routes = withContact.includes(decision.name) ? contact() : []
      return { ...base, kind: 'message', name: decision.name, message: text(decision.name), contact: routes }
    }
  }
}

/** The organisation's contact routes with their state now. */
export function contactRoutes(organisation: Organisation, now: Date, language: Language): OpenContactRoute[] {
  return organisation.contact.map((route) => {
    const state = openState(route, organisation, now, language)
    return state ? { ...route, state } : route
  })
}
