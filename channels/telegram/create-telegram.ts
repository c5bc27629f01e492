import { createHash, timingSafeEqual } from 'node:crypto'
import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Channel, RawDelivery, Refusal } from '../channel.ts'
import { checkTelegram } from './check-telegram.ts'
import { createSender } from './create-sender.ts'
import { createTelegramApi } from './create-telegram-api.ts'
import { telegramLimits } from './limits.ts'
import type { OwnBot } from './read-addressed-text.ts'
import { readUpdate } from './read-update.ts'
import { telegramWebhookPath } from './set-webhook.ts'
import { type Environment, readTelegramSettings } from './telegram-settings.ts'
import { type Update, updateSchema } from './update-schema.ts'

interface TelegramDependencies {
  /** Tests give a fake Bot API. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  /** The address of our own site, without a slash at the end. */
  publicUrl: string
  logger: Pick<Logger, 'warn'>
}

/**
 * Telegram, through its Bot API.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createTelegram(
  environment: Environment,
  { fetch, now, publicUrl, logger }: TelegramDependencies,
): Channel | undefined {
  const settings = readTelegramSettings(environment)
  if (!settings) return undefined
  const api = createTelegramApi(settings, fetch)
  const host = new URL(settings.TELEGRAM_API_URL).host
  const own = createOwnBot(api, settings.TELEGRAM_BOT_TOKEN)

  return {
    name: 'telegram',
    limits: telegramLimits,
    webhook: {
      path: telegramWebhookPath,
      // A message has 4096 characters at most; the rest is description.
      maximumBytes: 1_000_000,
      verify: ({ headers }) => Promise.resolve(verifySecret(headers, settings.TELEGRAM_WEBHOOK_SECRET)),
      async receive(delivery) {
        const update = readBody(delivery)
        if (!update) return { status: 400, reason: 'the body is not an update' }
        try {
          const message = await readUpdate(update, { own, now, logger })
          return message ? [message] : []
        } catch {
          // What is refused is delivered again: nobody's question is lost because Telegram was away for a moment.
          return {
            status: 400,
            reason: 'Telegram did not tell our own name, so whom it is for is not known yet',
          }
        }
      },
    },
    ...createSender(api, host),
    test: () => checkTelegram(api, { publicUrl, host, now }),
  }
}

/** Bot API, setWebhook: the header holds the `secret_token`. Hashes have one length, so the time tells nothing. */
function verifySecret(headers: Headers, secret: string): Refusal | undefined {
  const given = headers.get('X-Telegram-Bot-Api-Secret-Token')
  if (given === null) return { status: 401, reason: 'the secret is missing' }
  return timingSafeEqual(digest(given), digest(secret))
    ? undefined
    : { status: 401, reason: 'the secret is wrong' }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function readBody({ bytes }: RawDelivery): Update | undefined {
  try {
    return updateSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}

/** Our id is in the token; our name is asked once, when a group first needs it. */
function createOwnBot(api: Api, token: string): OwnBot {
  let known: Promise<string> | undefined
  return {
    id: Number(token.split(':')[0]),
    username() {
      known ??= api.getMe().then(
        (bot) => bot.username,
        (error: unknown) => {
          known = undefined
          throw error
        },
      )
      return known
    },
  }
}
