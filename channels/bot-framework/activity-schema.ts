import { z } from 'zod'

/** A null `text`, `locale` or `name` and an empty id are normal in activities. */
const text = z.string().nullish()
const account = z.object({ id: z.string(), name: text }).nullish().catch(undefined)

/**
 * What we read of an activity (Bot Framework, Activity schema). Tolerant: a field of a kind we do not expect counts as
 * absent, except those without which nobody can be answered.
 */
export const activitySchema = z.object({
  type: z.string(),
  id: text,
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: z.object({ id: z.string().min(1), isGroup: z.boolean().nullish().catch(undefined) }),
  from: account,
  recipient: account,
  text: text.catch(undefined),
  locale: text.catch(undefined),
  timestamp: text.catch(undefined),
  action: text.catch(undefined),
  replyToId: text.catch(undefined),
  membersAdded: z
    .array(z.object({ id: z.string() }))
    .nullish()
    .catch(undefined),
  attachments: z
    .array(z.object({ contentType: text.catch(undefined) }))
    .nullish()
    .catch(undefined),
  entities: z
    .array(z.object({ type: text, text: text.catch(undefined), mentioned: account }))
    .nullish()
    .catch(undefined),
})

export type Activity = z.infer<typeof activitySchema>

/** An activity as it came over the wire; nothing when it is none. */
export function parseActivity(bytes: Uint8Array): Activity | undefined {
  try {
    return activitySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}
