import { setTelegramWebhook } from '../../channels/telegram/set-webhook.ts'
import { readSettings } from '../../server/settings.ts'

/**
 * `vraagbaak channels telegram set-webhook`.
 * @returns the exit status
 * @throws a sentence with the remedy
 */
export async function runSetWebhook(): Promise<number> {
  const { PUBLIC_URL } = readSettings(process.env)
  process.stdout.write(`${await setTelegramWebhook(process.env, { publicUrl: PUBLIC_URL })}\n`)
  return 0
}
