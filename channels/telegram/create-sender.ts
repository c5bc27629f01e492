import type { Api } from 'grammy'
import type { Channel, Delivery, Part } from '../channel.ts'
import { isMarkupError, judgeTelegramError, migratedTo } from './judge-telegram-error.ts'
import {
  callbackQueryIdOf,
  messageIdOf,
  type TelegramAddress,
  telegramAddressSchema,
} from './telegram-address.ts'

/** How many answered presses are remembered: only to save calls. */
const rememberedPresses = 1000

/**
 * Sends parts with the Bot API.
 * @param host of the Bot API, for sentences
 */
export function createSender(api: Api, host: string): Pick<Channel, 'send' | 'typing'> {
  const answeredPresses = new Set<string>()

  return {
    async send(delivery) {
      const address = telegramAddressSchema.safeParse(delivery.address)
      if (!address.success)
        return { kind: 'failed', reason: 'Bij dit gesprek is geen chat van Telegram bewaard.' }
      await answerPress(delivery.replyTo)
      try {
        const { message_id: messageId } = await sendPart(delivery, address.data)
        return { kind: 'sent', platformId: `${address.data.chatId}:${messageId}` }
      } catch (error) {
        return judgeTelegramError(error, host)
      }
    },

    async typing(address) {
      const { data } = telegramAddressSchema.safeParse(address)
      if (data) await api.sendChatAction(data.chatId, 'typing', threadOf(data))
    },
  }

  /** Without an answer the button keeps turning. Too late or twice does no harm, so what comes back does not matter. */
  async function answerPress(eventId: string | undefined): Promise<void> {
    const id = eventId === undefined ? undefined : callbackQueryIdOf(eventId)
    if (id === undefined || answeredPresses.has(id)) return
    if (answeredPresses.size >= rememberedPresses) answeredPresses.clear()
    answeredPresses.add(id)
    await api.answerCallbackQuery(id).catch(() => undefined)
  }

  /** A refused call has sent nothing, so the same may be sent in another way at once. */
  async function sendPart(delivery: Delivery, address: TelegramAddress) {
    const { part } = delivery
    const other = { ...replyTo(delivery, address), ...threadOf(address), ...keyboardOf(part) }
    const send = (chatId: number, html: boolean) =>
      api.sendMessage(chatId, html ? part.text : part.plain, {
        ...other,
        ...(html && { parse_mode: 'HTML' }),
        link_preview_options: { is_disabled: true },
      })
    return send(address.chatId, true).catch((error: unknown) => {
      const newChatId = migratedTo(error)
      if (newChatId !== undefined) return send(newChatId, true)
      if (isMarkupError(error)) return send(address.chatId, false)
      throw error
    })
  }
}

function threadOf({ threadId }: TelegramAddress) {
  return threadId === undefined ? {} : { message_thread_id: threadId }
}

/** In a group others talk in between; in a private chat a reference to every question would only be in the way. */
function replyTo({ replyTo: eventId }: Delivery, { isGroup }: TelegramAddress) {
  const messageId = isGroup && eventId !== undefined ? messageIdOf(eventId) : undefined
  if (messageId === undefined) return {}
  // The question may have been deleted in the meantime: the answer is still welcome.
  return { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }
}

/** One button under the other, because labels are sentences. */
function keyboardOf({ options }: Part) {
  if (options.length === 0) return {}
  const rows = options.map(({ label, value }) => [{ text: label, callback_data: value }])
  return { reply_markup: { inline_keyboard: rows } }
}
