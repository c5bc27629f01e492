import { randomUUID } from 'node:crypto'
import { composeReply } from './answer/compose-reply.ts'
import type { Reply } from './answer/reply.ts'
import type { ShownArticle } from './database/schema.ts'
import { readConversation, writeConversation } from './decision/conversation.ts'
import { continueConversation, decide } from './decision/decide.ts'
import type { QuestionLog } from './log/create-question-log.ts'
import { redact } from './log/redact.ts'
import type { Organisation } from './organisation/organisation-schema.ts'
import type { Question } from './question.ts'
import type { Search } from './search/create-search.ts'

export type Ask = ReturnType<typeof createAsk>

interface AskDependencies {
  search: Search
  organisation: Organisation
  /** Without a log nothing is stored: for measuring and for the answer diff. */
  log?: QuestionLog
  now: () => Date
}

/**
 * The journey of a question, and the only way from a question to an answer: every channel calls this and only
 * renders what comes out. The same question gets the same answer whatever the channel. The log is written, durably,
 * before the reply leaves.
 */
export function createAsk({ search, organisation, log, now }: AskDependencies) {
  return async function ask(question: Question): Promise<Reply> {
    const askedAt = now()
    const started = performance.now()
    const id = question.id ?? randomUUID()
    const before = readConversation(question.conversation)
    const decided = decide(question, before, search)
    const after = continueConversation(before, decided)
    const topic = after.question === undefined ? {} : { question: redact(after.question).text.slice(0, 300) }
    const conversation = writeConversation({ ...after, ...topic })
    const reply = composeReply(
      decided.decision,
      { id, language: decided.language, conversation, now: askedAt },
      organisation,
    )
    await log?.add({
      id,
      askedAt: askedAt.getTime(),
      channel: question.channel,
      language: decided.language,
      text: reply.kind === 'message' && reply.name === 'te-lang' ? '' : question.text,
      outcome: reply.kind,
      message: reply.kind === 'message' ? reply.name : null,
      shown: shownArticles(reply),
      confidence: decided.confidence,
      thresholds: decided.thresholds ?? null,
      microseconds: Math.round((performance.now() - started) * 1000),
      conversation: before.id,
    })
    return reply
  }
}

function shownArticles(reply: Reply): ShownArticle[] {
  if (reply.kind === 'choices') return reply.choices.map(({ id, revision }) => ({ id, revision }))
  if (reply.kind !== 'answer') return []
  const { id, revision } = reply.article
  return [{ id, revision, ...(reply.section ? { section: reply.section.id } : {}) }]
}
