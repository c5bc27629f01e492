import { z } from 'zod'

/** Everything that can be set, read from the environment. The README lists each with its meaning. */
export const settingsSchema = z.object({
  /** Port of the web server. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /** The content folder. */
  CONTENT: z.string().min(1).default('./content'),
  /** libSQL address: `file:` for a file, `http(s):` or `libsql:` for a server. */
  DATABASE_URL: z
    .string()
    .regex(/^(?:file:|libsql:|https?:|wss?:)/, 'moet beginnen met file:, libsql:, http: of https:')
    .default('file:./data/vraagbaak.db'),
  /** The folder for what was worked out before, so that a start is quick; it may be deleted. */
  CACHE: z.string().min(1).default('./data/cache'),
  /** Token for a libSQL server. */
  DATABASE_TOKEN: z.string().optional(),
  /** The address visitors use, for links, canonical and feed. Without it: http://localhost:PORT. */
  PUBLIC_URL: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Origins whose pages may use the widget and API from the browser, separated by commas; `*` for all. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  /** Questions and ratings a visitor may send in a minute through the API; 0 for no limit. */
  RATE_LIMIT: z.coerce.number().int().min(0).max(100_000).default(60),
  /** How many proxies of your own stand in front: the visitor's address is read from their X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** How many days the text of a question is kept; its outcome and counts stay. */
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(28),
  /** Where commits of published articles are sent: a remote and a branch, such as `origin main`. Without it nowhere. */
  GIT_PUSH: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z0-9][\w.:/@-]*(?: [A-Za-z0-9][\w./-]*)?$/,
      'moet een remote en een tak zijn, zoals: origin main',
    )
    .optional(),
  /**
   * The file that asked questions with their expected article are added to. Without it: `regressie.json` in the content
   * folder, and `tests/questions/questions.json` for the example content.
   */
  REGRESSION_SET: z.string().min(1).optional(),
  /** Before publishing, so many of the last logged questions are asked again to show what would change. */
  DIFF_QUESTIONS: z.coerce.number().int().min(0).max(100_000).default(2000),
  /** From how much likeness on two unanswered questions are one group: lower gives larger groups with more mistakes. */
  GROUP_THRESHOLD: z.coerce.number().min(0.05).max(1).default(0.32),
  /** A group's trend compares this many days with as many before. */
  GROUP_TREND_DAYS: z.coerce.number().int().min(1).max(365).default(7),
  /** A group that was dismissed or solved opens again when so many questions have come in since. */
  GROUP_REOPEN_AFTER: z.coerce.number().int().min(1).max(100_000).default(10),
  /** Choices count as "not taken" when none of them was picked within so many minutes. */
  CHOICE_WINDOW_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  /** Signs the sessions of editors. Without it a secret is made once and kept in `auth-secret` beside the database. */
  AUTH_SECRET: z
    .string()
    .min(32, 'moet minstens 32 tekens hebben, zoals uit: openssl rand -base64 48')
    .optional(),
  /** After how many hours an editor must sign in again, however busy; after 8 hours of doing nothing always. */
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  /** The organisation's own sign-in service (OpenID Connect): its issuer. */
  OIDC_ISSUER: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Who we are to that service. */
  OIDC_CLIENT_ID: z.string().optional(),
  /** Our secret at that service. */
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** How the button calls that service: "Inloggen met …". */
  OIDC_NAME: z.string().default('uw organisatie'),
  /** The role of who signs in through that service for the first time. */
  OIDC_ROLE: z.enum(['lezer', 'redacteur', 'eindredacteur', 'beheerder']).default('lezer'),
})

/** Settings that only mean something together. */
const oidcSettings = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

const checkedSettings = settingsSchema.superRefine((settings, check) => {
  const missing = oidcSettings.filter((name) => settings[name] === undefined)
  if (missing.length === oidcSettings.length) return
  for (const name of missing)
    check.addIssue({
      code: 'custom',
      path: [name],
      message: `ontbreekt; ${oidcSettings.join(', ')} horen bij elkaar`,
    })
})

export type Settings = z.infer<typeof settingsSchema> & { PUBLIC_URL: string }

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * @throws a sentence per wrong setting
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = checkedSettings.safeParse(filled)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(
      `Deze instellingen kloppen niet; verbeter ze in de omgeving en start opnieuw:\n${wrong.join('\n')}`,
    )
  }
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}` }
}
