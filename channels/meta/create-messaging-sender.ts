import { z } from 'zod'
import type { Channel, Delivery, Part } from '../channel.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import type { JsonObject } from '../../server/database/json.ts'
import type { GraphApi } from './create-graph-api.ts'

const addressSchema = z.object({ id: z.string().min(1) })
const sentSchema = z.object({ message_id: z.string() })

/** Sending on Messenger and Instagram, which share the Send API. */
export function createMessagingSender({
  graph,
  path,
  limits,
}: {
  graph: GraphApi
  /** Where messages go: `/<page>/messages`, or `/me/messages` for the owner of the token. */
  path: string
  limits: ChannelLimits
}): Required<Pick<Channel, 'send' | 'typing'>> {
  return {
    send({ part, address }: Delivery) {
      const recipient = addressSchema.safeParse(address)
      if (!recipient.success)
        return Promise.resolve({ kind: 'failed', reason: 'Bij dit gesprek is niet bewaard met wie het is.' })
      return graph.send(
        path,
        // RESPONSE: an answer within 24 hours of the person's own message (Send API, "Messaging types").
        {
          recipient: recipient.data,
          messaging_type: 'RESPONSE',
          message: composeMessage(part, limits.options.maximum),
        },
        (body) => sentSchema.safeParse(body).data?.message_id,
      )
    },

    async typing(address: JsonObject) {
      const recipient = addressSchema.safeParse(address)
      if (!recipient.success) return
      for (const action of ['mark_seen', 'typing_on'])
        await graph.signal(path, { recipient: recipient.data, sender_action: action })
    },
  }
}

/**
 * Options become quick replies: they disappear once one is pressed, and the label stands in the conversation. More than
 * fit stand in the text, numbered: a typed number chooses too.
 */
function composeMessage({ text, options }: Part, maximum: number) {
  if (options.length === 0 || options.length > maximum) return { text }
  return {
    text,
    quick_replies: options.map(({ label, value }) => ({
      content_type: 'text',
      title: label,
      payload: value,
    })),
  }
}
