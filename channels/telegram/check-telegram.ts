import type { Api } from 'grammy'
import type { WebhookInfo } from 'grammy/types'
import type { ChannelCheck } from '../channel.ts'
import { judgeTelegramError } from './judge-telegram-error.ts'
import { readUpdates } from './read-update.ts'
import { addressProblem, telegramWebhookPath } from './set-webhook.ts'

interface CheckDependencies {
  publicUrl: string
  /** Of the Bot API, for sentences. */
  host: string
  now: () => Date
}

const setIt = 'Voer `vraagbaak channels telegram set-webhook` uit.'

/** An error of the webhook that is older than this many seconds is over. */
const recent = 24 * 60 * 60

/** Whether the token works and Telegram delivers at our address. Sends nothing. */
export async function checkTelegram(
  api: Api,
  { publicUrl, host, now }: CheckDependencies,
): Promise<ChannelCheck[]> {
  try {
    const bot = await api.getMe()
    const token = { ok: true, text: `Het token werkt, voor de bot @${bot.username}.` }
    return [token, ...checkWebhook(await api.getWebhookInfo(), publicUrl, now)]
  } catch (error) {
    return [{ ok: false, text: judgeTelegramError(error, host).reason }]
  }
}

function checkWebhook(info: WebhookInfo, publicUrl: string, now: () => Date): ChannelCheck[] {
  const problem = addressProblem(publicUrl)
  if (problem !== undefined) return [{ ok: false, text: problem }]
  const address = `${publicUrl}${telegramWebhookPath}`
  if (!info.url) return [{ ok: false, text: `Telegram weet nog niet waar het moet afleveren. ${setIt}` }]
  if (info.url !== address)
    return [{ ok: false, text: `Telegram levert af op ${info.url} in plaats van ${address}. ${setIt}` }]
  const missing = readUpdates.filter((kind) => info.allowed_updates?.includes(kind) === false)
  if (missing.length > 0)
    return [{ ok: false, text: `Telegram levert niet alles af: ${missing.join(', ')} ontbreekt. ${setIt}` }]
  return [{ ok: true, text: `Telegram levert af op ${address}.` }, ...checkDeliveries(info, now)]
}

function checkDeliveries(info: WebhookInfo, now: () => Date): ChannelCheck[] {
  const { last_error_message: error, last_error_date: date = 0, pending_update_count: pending } = info
  if (error === undefined || now().getTime() / 1000 - date > recent) return []
  const refused = /401|403/.test(error)
    ? `Het geheim klopt niet met TELEGRAM_WEBHOOK_SECRET. ${setIt}`
    : 'Controleer of het adres van buiten te bereiken is en een geldig certificaat heeft.'
  return [
    {
      ok: false,
      text: `Het afleveren ging onlangs mis (${error}); ${pending} wachten bij Telegram. ${refused}`,
    },
  ]
}
