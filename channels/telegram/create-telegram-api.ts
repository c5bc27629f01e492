import { Api } from 'grammy'
import type { TelegramSettings } from './telegram-settings.ts'

/** Milliseconds that a call may take. */
export const telegramTimeout = 10_000

/**
 * Telegram's Bot API as one bot. Redirects are not followed: the address of a call holds the token.
 * @param fetch tests give their own
 */
export function createTelegramApi(settings: TelegramSettings, fetch = globalThis.fetch): Api {
  return new Api(settings.TELEGRAM_BOT_TOKEN, {
    apiRoot: settings.TELEGRAM_API_URL,
    // Ours ends sooner, and its error says that it was a time-out.
    timeoutSeconds: (2 * telegramTimeout) / 1000,
    fetch: (url: string | URL, { method, headers, body }: RequestInit) =>
      fetch(url, {
        ...(method !== undefined && { method }),
        ...(headers !== undefined && { headers }),
        ...(body !== undefined && { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(telegramTimeout),
      }),
  })
}
