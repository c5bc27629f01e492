import { z } from 'zod'

/** What Mastodon's methods take (docs.joinmastodon.org/methods): unknown fields are errors here. */

/** POST /api/v1/statuses, without media and polls, which we never send. */
export const newStatus = z.strictObject({
  status: z.string().trim().min(1),
  in_reply_to_id: z.string().regex(/^\d+$/).optional(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']).optional(),
  spoiler_text: z.string().optional(),
  sensitive: z.boolean().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
})

const filterChoice = z.enum(['accept', 'filter', 'drop']).optional()

/** PATCH /api/v2/notifications/policy; Rails takes PUT as well. */
export const notificationPolicy = z.strictObject({
  for_not_following: filterChoice,
  for_not_followers: filterChoice,
  for_new_accounts: filterChoice,
  for_private_mentions: filterChoice,
  for_limited_accounts: filterChoice,
})

/** GET /api/v1/notifications. */
export const notificationQuery = z.strictObject({
  'types[]': z.array(z.string()).optional(),
  min_id: z.string().optional(),
  since_id: z.string().optional(),
  max_id: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(80).default(40),
})
