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
})

export type Settings = z.infer<typeof settingsSchema> & { PUBLIC_URL: string }

/**
 * Reads the settings from the environment; an empty variable counts as not set.
 * @throws a sentence per wrong setting
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settingsSchema.safeParse(filled)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(
      `Deze instellingen kloppen niet; verbeter ze in de omgeving en start opnieuw:\n${wrong.join('\n')}`,
    )
  }
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}` }
}
