import { z } from 'zod'

/** The environment: names of variables and their values. */
export type Environment = Record<string, string | undefined>

const urlRemedy = 'Vul het adres van de server in, bijvoorbeeld https://social.overheid.nl.'
const tokenRemedy =
  'Maak op de Mastodon-server onder Voorkeuren, Ontwikkeling een toepassing en neem het toegangstoken over.'

/** The variables that switch Mastodon on. */
const ownVariables = ['MASTODON_URL', 'MASTODON_ACCESS_TOKEN']

const mastodonSettingsSchema = z.object({
  /** The server that the account is on. */
  MASTODON_URL: z
    .url({
      protocol: /^https?$/,
      abort: true,
      error: ({ input }) =>
        `MASTODON_URL ${input === undefined ? 'ontbreekt' : 'moet een adres met https zijn'}. ${urlRemedy}`,
    })
    .refine(
      (url) => url.startsWith('https:') || ['localhost', '127.0.0.1'].includes(new URL(url).hostname),
      `MASTODON_URL moet een adres met https zijn, anders kan iedereen het toegangstoken lezen. ${urlRemedy}`,
    )
    .transform((url) => new URL(url).origin),
  /** Of an application with the scopes read, write:statuses, write:accounts and write:notifications. */
  MASTODON_ACCESS_TOKEN: z
    .string(`MASTODON_ACCESS_TOKEN ontbreekt. ${tokenRemedy}`)
    .trim()
    // It also goes into a header.
    .regex(
      /^[!-~]+$/,
      `MASTODON_ACCESS_TOKEN bevat een spatie of een teken dat daar niet hoort. ${tokenRemedy}`,
    ),
})

export type MastodonSettings = z.infer<typeof mastodonSettingsSchema>

/**
 * Reads the settings of Mastodon; an empty variable counts as not set.
 * @returns nothing when Mastodon is not configured
 * @throws a Dutch sentence per wrong or missing variable, with the remedy
 */
export function readMastodonSettings(environment: Environment): MastodonSettings | undefined {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  if (!ownVariables.some((variable) => variable in filled)) return undefined
  const result = mastodonSettingsSchema.safeParse(filled)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  return result.data
}
