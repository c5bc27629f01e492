import { z } from 'zod'

/** The environment: names of variables and their values. */
export type Environment = Record<string, string | undefined>

const security = (name: string) =>
  z.enum(
    ['tls', 'starttls', 'geen'],
    `${name} moet tls, starttls of geen zijn. Laat de variabele weg voor tls.`,
  )

const port = (name: string) =>
  z.coerce
    .number(`${name} moet een poortnummer zijn.`)
    .int()
    .min(1)
    .max(65_535, `${name} moet een poortnummer zijn.`)

const host = (name: string, example: string) =>
  z
    .string(`${name} ontbreekt. Vul de naam van de mailserver in, bijvoorbeeld ${example}.`)
    .trim()
    .regex(
      /^[\w.:-]+$/,
      `${name} moet alleen de naam van een server zijn, zonder poort of adres, bijvoorbeeld ${example}.`,
    )

const addressRemedy = 'Vul het adres van het postvak in, bijvoorbeeld vragen@gemeente.nl.'

const emailSettingsSchema = z.object({
  /** Our own address: whom people write to, and who answers. */
  EMAIL_ADDRESS: z
    .email({
      error: ({ input }) =>
        `EMAIL_ADDRESS ${input === undefined ? 'ontbreekt' : 'is geen e-mailadres'}. ${addressRemedy}`,
    })
    .transform((address) => address.toLowerCase()),
  /** Where mail is read. */
  EMAIL_IMAP_HOST: host('EMAIL_IMAP_HOST', 'imap.gemeente.nl'),
  /** 993 by default, 143 without TLS from the start. */
  EMAIL_IMAP_PORT: port('EMAIL_IMAP_PORT').optional(),
  /** How the line is secured: at once, after STARTTLS, or not at all (only within one machine). */
  EMAIL_IMAP_TLS: security('EMAIL_IMAP_TLS').default('tls'),
  /** The address by default. */
  EMAIL_IMAP_USER: z.string().optional(),
  EMAIL_IMAP_PASSWORD: z.string().optional(),
  /** The folder that is read. */
  EMAIL_MAILBOX: z.string().trim().min(1).default('INBOX'),
  /** Where mail is handed in. */
  EMAIL_SMTP_HOST: host('EMAIL_SMTP_HOST', 'smtp.gemeente.nl'),
  /** 465 by default, 587 with STARTTLS, 25 without TLS. */
  EMAIL_SMTP_PORT: port('EMAIL_SMTP_PORT').optional(),
  EMAIL_SMTP_TLS: security('EMAIL_SMTP_TLS').default('tls'),
  /** Without it, and without a password for SMTP, those of IMAP; `geen` to hand in mail without signing in. */
  EMAIL_SMTP_USER: z.string().optional(),
  EMAIL_SMTP_PASSWORD: z.string().optional(),
  /**
   * Who gets it back when an answer cannot be delivered. Nobody by default (RFC 3834, section 3.3); only for servers that
   * refuse mail without an envelope sender.
   */
  EMAIL_BOUNCE_ADDRESS: z
    .email(
      'EMAIL_BOUNCE_ADDRESS is geen e-mailadres. Laat de variabele weg als uw mailserver niets anders eist.',
    )
    .optional(),
  /** Answers to one sender within 24 hours: what mails itself to us never goes on for long. */
  EMAIL_DAILY_LIMIT: z.coerce
    .number('EMAIL_DAILY_LIMIT moet een aantal zijn, bijvoorbeeld 20.')
    .int('EMAIL_DAILY_LIMIT moet een heel aantal zijn, bijvoorbeeld 20.')
    .min(1, 'EMAIL_DAILY_LIMIT moet minstens 1 zijn.')
    .max(1000, 'EMAIL_DAILY_LIMIT mag hoogstens 1000 zijn.')
    .default(20),
  /** Signing in with OAuth 2 (Microsoft 365 takes no passwords any more): where a token is asked for. */
  EMAIL_OAUTH_TOKEN_URL: z
    .url({ protocol: /^https?$/, error: 'EMAIL_OAUTH_TOKEN_URL moet een webadres zijn.' })
    .optional(),
  EMAIL_OAUTH_CLIENT_ID: z.string().optional(),
  EMAIL_OAUTH_CLIENT_SECRET: z.string().optional(),
  EMAIL_OAUTH_SCOPE: z.string().default('https://outlook.office365.com/.default'),
})

const oauthVariables = [
  'EMAIL_OAUTH_TOKEN_URL',
  'EMAIL_OAUTH_CLIENT_ID',
  'EMAIL_OAUTH_CLIENT_SECRET',
] as const

const checkedSettings = emailSettingsSchema.superRefine((settings, check) => {
  const missing = oauthVariables.filter((name) => settings[name] === undefined)
  const usesOauth = missing.length < oauthVariables.length
  if (usesOauth)
    for (const name of missing)
      check.addIssue({
        code: 'custom',
        path: [name],
        message: `${name} ontbreekt; ${oauthVariables.join(', ')} horen bij elkaar.`,
      })
  if (!usesOauth && settings.EMAIL_IMAP_PASSWORD === undefined)
    check.addIssue({
      code: 'custom',
      path: ['EMAIL_IMAP_PASSWORD'],
      message: `EMAIL_IMAP_PASSWORD ontbreekt. Vul het wachtwoord van het postvak in, of gebruik ${oauthVariables.join(', ')}.`,
    })
})

export type EmailSettings = z.infer<typeof emailSettingsSchema>

/**
 * Reads the settings of e-mail; an empty variable counts as not set.
 * @returns nothing when e-mail is not configured
 * @throws a Dutch sentence per wrong or missing variable, with the remedy
 */
export function readEmailSettings(environment: Environment): EmailSettings | undefined {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  if (!Object.keys(filled).some((name) => name in emailSettingsSchema.shape)) return undefined
  const result = checkedSettings.safeParse(filled)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  return result.data
}
