import type { JsonObject } from '../../../server/database/json.ts'
import type { Delivery, SendOutcome } from '../../channel.ts'
import { readAddress } from '../bot-address.ts'
import { composeActivity } from '../create-connector.ts'
import type { DirectLineStore } from './create-direct-line-store.ts'
import { directLineBot, directLineChannelId, directLineService } from './direct-line-channel.ts'

/** Whether a conversation is one of our own Direct Line, and not of Microsoft's. */
export function isDirectLine(address: JsonObject): boolean {
  return readAddress(address).serviceUrl === directLineService
}

/** Sending is putting it where the client fetches it; the same delivery twice is stored once. */
export function createDirectLineSender(store: DirectLineStore, now: () => Date) {
  return async function send({ id, part, address }: Delivery): Promise<SendOutcome> {
    const { conversation, activity, ...place } = readAddress(address)
    if (!(await store.exists(conversation)))
      return { kind: 'gone', reason: 'Het gesprek is voorbij: het venster is meer dan een uur dicht.' }
    const composed = composeActivity(part, { ...place, conversation, activity, user: '' })
    const number = await store.add(
      conversation,
      { ...composed, channelId: directLineChannelId, from: directLineBot, timestamp: now().toISOString() },
      id,
    )
    return { kind: 'sent', platformId: String(number) }
  }
}
