import { z } from 'zod'
import type { MessageContent, UnsupportedKind } from '../channel.ts'
import { isStopWord } from '../meta/is-stop-word.ts'
import { readButton } from '../meta/read-button.ts'

const reply = z
  .object({ id: z.string(), title: z.string().optional().catch(undefined) })
  .optional()
  .catch(undefined)
const media = z
  .object({ caption: z.string().optional().catch(undefined) })
  .optional()
  .catch(undefined)

/** The fields of a message that hold what was said or sent (WhatsApp Business Platform, "messages webhook reference"). */
export const contentSchema = z.object({
  type: z.string(),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  interactive: z.object({ button_reply: reply, list_reply: reply }).optional().catch(undefined),
  button: z
    .object({ text: z.string().optional(), payload: z.string().optional() })
    .optional()
    .catch(undefined),
  image: media,
  video: media,
  document: media,
})
type Content = z.infer<typeof contentSchema>

const unreadable: Record<string, UnsupportedKind> = {
  audio: 'audio',
  sticker: 'sticker',
  location: 'location',
  contacts: 'contact',
  interactive: 'other',
  button: 'other',
  order: 'other',
  unsupported: 'other',
  unknown: 'other',
}

/**
 * What someone said or sent.
 * @returns nothing for what we meet with silence: reactions, edits and deletions, calls, and `system` messages, which tell
 *   that a number or a user id changed (`user_changed_number`, `user_changed_user_id`). The next message of that person
 *   comes with the new id and opens a conversation under it.
 */
export function readContent(message: Content): MessageContent | undefined {
  switch (message.type) {
    case 'text':
      return readText(message.text?.body)
    case 'interactive':
      return readInteractive(message) ?? { kind: 'unsupported', what: 'other' }
    case 'button':
      return (
        readButton(message.button?.payload, message.button?.text) ?? { kind: 'unsupported', what: 'other' }
      )
    case 'image':
      return readMedia(message.image?.caption, 'image')
    case 'video':
      return readMedia(message.video?.caption, 'video')
    case 'document':
      return readMedia(message.document?.caption, 'file')
    // The person opened the chat for the first time (WhatsApp Business Platform, "Conversational components").
    case 'request_welcome':
      return { kind: 'start' }
    default: {
      const what = unreadable[message.type]
      return what && { kind: 'unsupported', what }
    }
  }
}

function readText(body: string | undefined): MessageContent | undefined {
  const text = body?.trim()
  if (!text) return undefined
  return isStopWord(text) ? { kind: 'stop' } : { kind: 'text', text }
}

function readInteractive({ interactive }: Content): MessageContent | undefined {
  const pressed = interactive?.button_reply ?? interactive?.list_reply
  return pressed && readButton(pressed.id, pressed.title)
}

/** The words under a picture are a question like any other; the picture itself is only named. */
function readMedia(caption: string | undefined, what: UnsupportedKind): MessageContent {
  const text = caption?.trim()
  return text ? { kind: 'text', text, attachments: [what] } : { kind: 'unsupported', what }
}
