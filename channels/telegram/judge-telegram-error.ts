import { GrammyError, HttpError } from 'grammy'
import type { SendOutcome } from '../channel.ts'
import { classifyFailure } from '../sending/classify-failure.ts'
import { telegramTimeout } from './create-telegram-api.ts'

/** A 400 that says that the chat or the topic is no more, or that we may not write there. */
const goneDescription =
  /chat not found|user not found|user is deactivated|group chat was deleted|peer_id_invalid|thread not found|topic_?\s?(?:closed|deleted)|chat_write_forbidden|not enough rights|have no rights/i

/**
 * What a failed call to Telegram means for the message (Bot API, "Making requests": `error_code`, `parameters`).
 * @param host for the sentence; an address of the Bot API holds the token
 */
export function judgeTelegramError(error: unknown, host: string): Exclude<SendOutcome, { kind: 'sent' }> {
  if (error instanceof HttpError) return classifyFailure(error.error, host, telegramTimeout)
  if (!(error instanceof GrammyError))
    return { kind: 'failed', reason: 'Onverwachte fout bij het versturen.' }
  const reason = `Telegram: ${error.description} (${error.error_code}).`
  switch (error.error_code) {
    case 429: {
      const seconds = error.parameters.retry_after
      return { kind: 'retry', reason, ...(seconds !== undefined && { after: seconds * 1000 }) }
    }
    case 403:
      return { kind: 'gone', reason }
    case 401:
    case 404:
      return {
        kind: 'failed',
        reason: `${reason} Het token klopt niet meer: vul bij TELEGRAM_BOT_TOKEN het token van @BotFather in en start opnieuw.`,
      }
    case 400:
      return { kind: goneDescription.test(error.description) ? 'gone' : 'failed', reason }
    default:
      return { kind: error.error_code >= 500 ? 'unknown' : 'failed', reason }
  }
}

/** Telegram does not accept the markup: the same without markup will do. */
export function isMarkupError(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /parse entities/i.test(error.description)
}

/** The group became a supergroup, with another id. */
export function migratedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
}
