import { z } from 'zod'

/** Where and how to answer on Mastodon. */
export const mastodonAddressSchema = z.object({
  /** The post that was last asked with. */
  statusId: z.string().min(1),
  /** The asker: `name`, or `name@server` for someone on another server. */
  acct: z.string().min(1),
  /** Of the question, and so of the answer. */
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']),
  /** The content warning of the question. */
  warning: z.string().optional(),
  /** The language of the question, as the asker's app says. */
  language: z.enum(['nl', 'en']).optional(),
})

export type MastodonAddress = z.infer<typeof mastodonAddressSchema>
