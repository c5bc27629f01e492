import { z } from 'zod'

/** The environment: names of variables and their values. */
export type Environment = Record<string, string | undefined>

/** The version of the Graph API that this code was written against (released 29 July 2026). */
const defaultGraphUrl = 'https://graph.facebook.com/v26.0'

/** An id that Meta hands out: digits only. */
export function metaId(variable: string, remedy: string) {
  return z
    .string(`${variable} ontbreekt. ${remedy}`)
    .trim()
    .regex(/^\d{1,40}$/, `${variable} moet een nummer zijn, zonder spaties of andere tekens. ${remedy}`)
}

/** A secret or token: one line without spaces, because it goes into a header. */
export function metaSecret(variable: string, remedy: string) {
  return z
    .string(`${variable} ontbreekt. ${remedy}`)
    .trim()
    .regex(/^[!-~]+$/, `${variable} bevat een spatie of een teken dat daar niet hoort. ${remedy}`)
}

/** The base address of a Graph API, without a slash at the end. */
export function graphUrl(variable: string) {
  return z
    .url({
      protocol: /^https?$/,
      error: `${variable} moet een adres zijn, bijvoorbeeld ${defaultGraphUrl}. Laat de variabele weg voor dat adres.`,
    })
    .transform((url) => url.replace(/\/+$/, ''))
}

/** What WhatsApp, Messenger and Instagram share: one Meta app with one webhook. */
export const metaSettingsSchema = z.object({
  /** Signs every delivery on the webhook. */
  META_APP_SECRET: metaSecret(
    'META_APP_SECRET',
    'Vul het app-geheim in: Meta-appdashboard, App-instellingen, Basis.',
  ),
  /** Made up by the administrator; Meta repeats it in the handshake of the webhook. */
  META_VERIFY_TOKEN: metaSecret(
    'META_VERIFY_TOKEN',
    'Verzin een lange reeks letters en cijfers en vul die ook in bij de webhook in het Meta-appdashboard.',
  ),
  /** Tests point it at a fake; a newer version of the API can be chosen with it. */
  META_GRAPH_URL: graphUrl('META_GRAPH_URL').default(defaultGraphUrl),
})

export type MetaSettings = z.infer<typeof metaSettingsSchema>

/**
 * Reads the settings of a channel of Meta; an empty variable counts as not set.
 * @param own the variables of the channel itself: when none of them is set, the channel is off
 * @returns nothing when the channel is off
 * @throws a Dutch sentence per wrong or missing variable, with the remedy
 */
export function readMetaSettings<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
  own: readonly string[],
): z.infer<Schema> | undefined {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  if (!own.some((variable) => variable in filled)) return undefined
  const result = schema.safeParse(filled)
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join('\n'))
  return result.data
}
