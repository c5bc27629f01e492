import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** What a follow-up question needs to know of the question before it. */
const conversationSchema = z.object({
  /** Tells conversations apart in the log; random, says nothing about who asks. */
  id: z.uuid(),
  /** The topic so far, in the asker's words after redaction. */
  question: z.string().max(300).optional(),
  /** Ids of the articles shown last, the answer first. */
  articles: z.array(z.uuid()).max(3).default([]),
})

export type Conversation = z.infer<typeof conversationSchema>

/** A conversation as the client holds it between questions: base64url, opaque. We keep no state in memory. */
export function writeConversation(conversation: Conversation): string {
  return Buffer.from(JSON.stringify(conversation)).toString('base64url')
}

/** Reads a conversation back; anything that is not one starts a new conversation. */
export function readConversation(token: string | undefined): Conversation {
  if (!token) return newConversation()
  try {
    return conversationSchema.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))
  } catch {
    return newConversation()
  }
}

function newConversation(): Conversation {
  return { id: randomUUID(), articles: [] }
}
