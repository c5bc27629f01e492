import { z } from 'zod'

/** The environment: names of variables and their values. */
export type Environment = Record<string, string | undefined>

const tokenRemedy =
  'Vraag het op bij @BotFather met /token; het ziet eruit als 123456789:AA-letters-en-cijfers.'
const secretRemedy =
  'Maak er een met: openssl rand -hex 32. Voer daarna `vraagbaak channels telegram set-webhook` uit.'

/** The variables that switch Telegram on. */
const ownVariables = ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_WEBHOOK_SECRET']

const telegramSettingsSchema = z.object({
  /** What the bot signs in with. The part before the colon is the bot's own id. */
  TELEGRAM_BOT_TOKEN: z
    .string(`TELEGRAM_BOT_TOKEN ontbreekt. ${tokenRemedy}`)
    .trim()
    .regex(
      /^\d{1,16}:[\w-]{10,200}$/,
      `TELEGRAM_BOT_TOKEN is geen token van een Telegram-bot. ${tokenRemedy}`,
    ),
  /** Telegram sends it along with every update (Bot API, setWebhook: 1-256 of these characters; we ask for 16). */
  TELEGRAM_WEBHOOK_SECRET: z
    .string(`TELEGRAM_WEBHOOK_SECRET ontbreekt. ${secretRemedy}`)
    .trim()
    .regex(
      /^[\w-]{16,256}$/,
      `TELEGRAM_WEBHOOK_SECRET moet uit 16 tot 256 letters, cijfers, _ en - bestaan. ${secretRemedy}`,
    ),
  /** Tests point it at a fake; an organisation may run its own Bot API server. */
  TELEGRAM_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'TELEGRAM_API_URL moet een webadres zijn. Laat de variabele weg voor https://api.telegram.org.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
})

export type TelegramSettings = z.infer<typeof telegramSettingsSchema>

/**
 * Reads the settings of Telegram; an empty variable counts as not set.
 * @returns nothing when Telegram is not configured
 * @throws a Dutch sentence per wrong or missing variable, with the remedy
 */
export function readTelegramSettings(environment: Environment): TelegramSettings | undefined {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  if (!ownVariables.some((variable) => variable in filled)) return undefined
  const result = telegramSettingsSchema.safeParse(filled)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  return result.data
}
