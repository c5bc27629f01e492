import { eq } from 'drizzle-orm'
import { composeReply } from '../../server/answer/compose-reply.ts'
import type { Reply } from '../../server/answer/reply.ts'
import type { Ask } from '../../server/ask.ts'
import type { StoredConversation, StoredMessage } from '../../server/database/channel-schema.ts'
import type { Database } from '../../server/database/open-database.ts'
import { questionLog } from '../../server/database/schema.ts'
import type { Knowledge } from '../../server/knowledge/create-knowledge.ts'
import { parseMarkdown } from '../../server/knowledge/markdown.ts'
import type { QuestionLog } from '../../server/log/create-question-log.ts'
import { redact } from '../../server/log/redact.ts'
import type { MessageName, Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Language } from '../../server/question.ts'
import { chooseOption } from './choose-option.ts'
import { messageContentSchema } from './message-content.ts'
import { type ChosenOption, readOption } from './read-option.ts'
import { stableId } from './stable-id.ts'

export interface ReplyDependencies {
  ask: Ask
  log: Pick<QuestionLog, 'rate'>
  knowledge: Pick<Knowledge, 'find'>
  database: Database
  organisation: Organisation
  now: () => Date
}

/** From a message to what is said in return: the only place that knows what buttons, stickers and greetings mean. */
export function createReplyTo({ ask, log, knowledge, database, organisation, now }: ReplyDependencies) {
  /** @returns nothing when nothing should be said */
  return async function replyTo(
    message: StoredMessage,
    conversation: StoredConversation,
  ): Promise<Reply | undefined> {
    const content = messageContentSchema.parse(message.content)
    switch (content.kind) {
      case 'stop':
        return undefined
      case 'start':
        return fixedText('welkom')
      case 'unsupported':
        return fixedText(content.what === 'too-large' ? 'te-groot' : 'niet-leesbaar-bestand')
      case 'option':
        return replyToOption(readOption(content.value))
      case 'text': {
        const chosen = chooseOption(content.text, conversation.options)
        if (chosen !== undefined) return replyToOption(readOption(chosen))
        if (message.isPublic && redact(content.text).kinds.length > 0) return fixedText('liever-prive')
        const reply = await askHere(content.text, conversation.language ?? message.language)
        return content.attachments.length > 0 ? withNote(reply, 'bijlage') : reply
      }
    }

    async function replyToOption(option: ChosenOption | undefined): Promise<Reply> {
      if (option?.kind === 'rating') {
        const isKnown = await log.rate(option.questionId, option.helpful, undefined, now().getTime())
        return fixedText(isKnown ? (option.helpful ? 'geholpen' : 'niet-geholpen') : 'keuze-verlopen')
      }
      const article = option && (await findChoice(option))
      return article ? askHere(article.vraag, article.language) : fixedText('keuze-verlopen')
    }

    function askHere(text: string, language: Language | null): Promise<Reply> {
      return ask({
        text,
        channel: message.channel,
        id: idOfQuestion(message),
        ...(language === null ? {} : { language }),
        ...(conversation.token === null ? {} : { conversation: conversation.token }),
      })
    }

    function fixedText(name: MessageName): Reply {
      const language = conversation.language ?? message.language ?? 'nl'
      const token = conversation.token ?? ''
      const frame = { id: idOfQuestion(message), language, conversation: token, now: now() }
      return composeReply({ kind: 'message', name }, frame, organisation)
    }
  }

  /** The reply with a fixed text before it. */
  function withNote(reply: Reply, name: MessageName): Reply {
    const note = parseMarkdown(organisation.berichten[name][reply.language]).children
    if (reply.kind === 'answer') return { ...reply, body: [...note, ...reply.body] }
    return { ...reply, message: [...note, ...reply.message] }
  }

  async function findChoice({ questionId, number }: Extract<ChosenOption, { kind: 'choice' }>) {
    const [question] = await database
      .select({ shown: questionLog.shown, language: questionLog.language })
      .from(questionLog)
      .where(eq(questionLog.id, questionId))
    const shown = question?.shown[number - 1]
    return shown && question && knowledge.find(shown.id, question.language)
  }
}

/** Made from the message: when a crash makes us ask again, the question is logged once. */
function idOfQuestion({ channel, eventId }: StoredMessage): string {
  return stableId('question', channel, eventId)
}
