import { z } from 'zod'

/**
 * The part of Mastodon's entities that we read (docs.joinmastodon.org/entities). Other software speaks the same
 * language with fewer words, so little is required.
 */

export const accountSchema = z.object({
  id: z.string(),
  /** `name`, or `name@server` for someone on another server. */
  acct: z.string(),
  url: z.string(),
  bot: z.boolean().default(false),
  group: z.boolean().default(false),
})

export const statusSchema = z.object({
  id: z.string().min(1),
  account: accountSchema,
  /** HTML. */
  content: z.string(),
  created_at: z.string(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']),
  spoiler_text: z.string().default(''),
  language: z.string().nullish(),
  in_reply_to_id: z.string().nullish(),
  in_reply_to_account_id: z.string().nullish(),
  media_attachments: z.array(z.object({ type: z.string() })).default([]),
  mentions: z.array(z.object({ id: z.string(), url: z.string() })).default([]),
})

export const mentionSchema = z.object({ type: z.literal('mention'), status: statusSchema })

/** Each is read further by itself: one that we do not understand must not hold up the others. */
export const notificationsSchema = z.array(z.looseObject({ id: z.string(), type: z.string() }))

export const postedSchema = z.object({ id: z.string() })

const policySetting = z.enum(['accept', 'filter', 'drop']).optional().catch(undefined)

/** Mastodon 4.3: whose notifications are held back. */
export const policySchema = z.object({
  for_not_following: policySetting,
  for_not_followers: policySetting,
  for_new_accounts: policySetting,
  for_private_mentions: policySetting,
})

/** What the server says about posts, and where it streams. What it does not say is as in Mastodon itself. */
export const instanceSchema = z.object({
  configuration: z.object({
    urls: z
      .object({ streaming: z.url({ protocol: /^(?:wss?|https?)$/ }) })
      .optional()
      .catch(undefined),
    statuses: z
      .object({
        // A server that allows less leaves no room for an answer.
        max_characters: z.int().min(200),
        characters_reserved_per_url: z.int().min(0).max(200),
      })
      .optional()
      .catch(undefined),
  }),
})

export type OwnAccount = z.infer<typeof accountSchema>
export type Status = z.infer<typeof statusSchema>
export type Notification = z.infer<typeof notificationsSchema>[number]
export type NotificationPolicy = z.infer<typeof policySchema>
