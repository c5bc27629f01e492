import type { MessageReply } from '../answer/reply.ts'
import type { MessageName } from '../organisation/organisation-schema.ts'

/** The messages that say what to put right in the question itself. */
const inputErrors: readonly MessageName[] = ['leeg', 'te-lang', 'onleesbaar']

/** Whether a message is about the question's form: it is then shown at the field. */
export function isInputError(reply: MessageReply): boolean {
  return inputErrors.includes(reply.name)
}
