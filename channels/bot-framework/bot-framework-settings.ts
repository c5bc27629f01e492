import { z } from 'zod'

/** The environment: names of variables and their values. */
export type Environment = Record<string, string | undefined>

/** Hosts that may get our token, with everything under them (Bot Connector, and Teams). */
const defaultHosts = 'botframework.com,smba.trafficmanager.net'

const idRemedy = 'U vindt het in Azure, bij uw Azure Bot, onder Configuratie (Microsoft App ID).'

const webAddress = (variable: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${variable} moet een webadres zijn. Laat de variabele weg voor Microsoft.`,
    })
    .transform((url) => url.replace(/\/+$/, ''))

const botFrameworkSettingsSchema = z.object({
  /** The bot's own id: tokens for another bot are refused. */
  BOT_FRAMEWORK_APP_ID: z
    .string(`BOT_FRAMEWORK_APP_ID ontbreekt. ${idRemedy}`)
    .trim()
    .regex(/^[\w-]{8,64}$/, `BOT_FRAMEWORK_APP_ID is geen id van een bot. ${idRemedy}`),
  BOT_FRAMEWORK_APP_PASSWORD: z
    .string(
      'BOT_FRAMEWORK_APP_PASSWORD ontbreekt. Maak in Azure bij de app-registratie een clientgeheim en neem de waarde over.',
    )
    .min(1),
  /** Of the organisation in Entra ID; without it the bot is one for all organisations. */
  BOT_FRAMEWORK_TENANT_ID: z.string().trim().min(1).default('botframework.com'),
  /** Which hosts we may answer to, separated by commas; what stands under them counts too. */
  BOT_FRAMEWORK_SERVICE_HOSTS: z
    .string()
    .default(defaultHosts)
    .transform((list) =>
      list
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  /** Where the keys of the tokens are listed (Bot Connector: OpenID metadata). */
  BOT_FRAMEWORK_OPENID_URL: webAddress('BOT_FRAMEWORK_OPENID_URL').default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  /** Where we get the token that we answer with. */
  BOT_FRAMEWORK_LOGIN_URL: webAddress('BOT_FRAMEWORK_LOGIN_URL').default('https://login.microsoftonline.com'),
})

export type BotFrameworkSettings = z.infer<typeof botFrameworkSettingsSchema>

/**
 * Reads the settings of the Bot Framework; an empty variable counts as not set.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong or missing variable, with the remedy
 */
export function readBotFrameworkSettings(environment: Environment): BotFrameworkSettings | undefined {
  const filled = fillIn(environment)
  if (!('BOT_FRAMEWORK_APP_ID' in filled) && !('BOT_FRAMEWORK_APP_PASSWORD' in filled)) return undefined
  const result = botFrameworkSettingsSchema.safeParse(filled)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  return result.data
}

/**
 * Whether we answer Web Chats ourselves (`BOT_FRAMEWORK_DIRECT_LINE=aan`), with or without a bot in Azure.
 * @throws a Dutch sentence for any other value than aan or uit
 */
export function readDirectLineSetting(environment: Environment): boolean {
  const value = fillIn(environment)['BOT_FRAMEWORK_DIRECT_LINE'] ?? 'uit'
  if (value === 'aan' || value === 'uit') return value === 'aan'
  throw new Error(`BOT_FRAMEWORK_DIRECT_LINE moet aan of uit zijn, niet "${value}".`)
}

function fillIn(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
}
