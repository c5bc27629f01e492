import { createTelegramApi } from './create-telegram-api.ts'
import { judgeTelegramError } from './judge-telegram-error.ts'
import { readUpdates } from './read-update.ts'
import { type Environment, readTelegramSettings } from './telegram-settings.ts'

/** Where Telegram delivers. */
export const telegramWebhookPath = '/webhooks/telegram'

/** The only ports that Telegram delivers to (Bot API, setWebhook, notes). */
const ports = ['', '443', '80', '88', '8443']

interface SetWebhookDependencies {
  fetch?: typeof globalThis.fetch
  /** Our own public address, without a slash at the end. */
  publicUrl: string
}

/**
 * Tells Telegram where to deliver: `vraagbaak channels telegram set-webhook`. Doing it again does no harm.
 * @returns a Dutch sentence about what was set
 * @throws a Dutch sentence with the remedy
 */
export async function setTelegramWebhook(
  environment: Environment,
  { fetch, publicUrl }: SetWebhookDependencies,
): Promise<string> {
  const settings = readTelegramSettings(environment)
  if (!settings)
    throw new Error(
      'Telegram is niet ingesteld. Vul TELEGRAM_BOT_TOKEN en TELEGRAM_WEBHOOK_SECRET in en probeer het opnieuw.',
    )
  const problem = addressProblem(publicUrl)
  if (problem !== undefined) throw new Error(problem)
  const address = `${publicUrl}${telegramWebhookPath}`
  try {
    await createTelegramApi(settings, fetch).setWebhook(address, {
      secret_token: settings.TELEGRAM_WEBHOOK_SECRET,
      allowed_updates: readUpdates,
      max_connections: 20,
    })
  } catch (error) {
    throw new Error(
      `De webhook is niet ingesteld. ${judgeTelegramError(error, new URL(settings.TELEGRAM_API_URL).host).reason}`,
      { cause: error },
    )
  }
  return `Telegram levert berichten voortaan af op ${address}.`
}

/** Why Telegram cannot deliver at our address, with the remedy. */
export function addressProblem(publicUrl: string): string | undefined {
  const { protocol, port } = new URL(publicUrl)
  if (protocol !== 'https:')
    return `Telegram levert alleen af op een adres met https, en PUBLIC_URL is ${publicUrl}. Vul bij PUBLIC_URL het openbare adres in.`
  if (!ports.includes(port))
    return `Telegram levert alleen af op poort 443, 80, 88 of 8443, en PUBLIC_URL is ${publicUrl}. Kies een van die poorten.`
  return undefined
}
