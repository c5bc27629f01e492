import { z } from 'zod'
import type { JsonObject } from '../../server/database/json.ts'
import type { Activity } from './activity-schema.ts'

/** Where to answer: kept with the conversation. Names of people are left out. */
const botAddressSchema = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.string(),
  /** Our own account on that platform. */
  bot: z.string(),
  user: z.string(),
  /** The activity that was last read: an answer hangs under it. */
  activity: z.string(),
})

export type BotAddress = z.infer<typeof botAddressSchema>

export function addressOf(activity: Activity): JsonObject {
  return {
    serviceUrl: activity.serviceUrl,
    channelId: activity.channelId,
    conversation: activity.conversation.id,
    bot: activity.recipient?.id ?? '',
    user: activity.from?.id ?? '',
    activity: activity.id ?? '',
  } satisfies BotAddress
}

/** @throws when the address was not made by `addressOf` */
export function readAddress(address: JsonObject): BotAddress {
  return botAddressSchema.parse(address)
}
