import type { z } from 'zod'
import { testNow } from './create-test-app.ts'
import { countAsMastodon } from './mastodon-counting.ts'
import {
  type FakeAccount,
  type FakeNotification,
  type FakeStatus,
  mentionHtml,
  ownAccount,
  sanne,
} from './mastodon-entities.ts'
import type { newStatus, notificationPolicy, notificationQuery } from './mastodon-schemas.ts'

export interface FakeMastodonOptions {
  /** Of the token. */
  scopes?: string[]
  maxCharacters?: number
  /** A server before 4.0, or of other software, has no `/api/v2/instance`. */
  hasInstance?: boolean
  /** Who is held back; a server before 4.3 has no policy. */
  policy?: Required<z.infer<typeof notificationPolicy>>
  streaming?: boolean
}

/** Of a new account on Mastodon 4.3 (app/models/notification_policy.rb). */
export const policyOfNewAccount = {
  for_not_following: 'accept',
  for_not_followers: 'accept',
  for_new_accounts: 'accept',
  for_private_mentions: 'filter',
  for_limited_accounts: 'filter',
} satisfies FakeMastodonOptions['policy']

type Created = { status: FakeStatus } | { code: number; error: string }

/** What happens on the fake server: accounts, posts, notifications. */
export function createMastodonState(
  url: string,
  options: FakeMastodonOptions,
  stream: (notification: FakeNotification) => void,
) {
  const own = ownAccount(url)
  const policy = { ...options.policy }
  const maxCharacters = options.maxCharacters ?? 500
  const statuses = new Map<string, FakeStatus>()
  const notifications: FakeNotification[] = []
  const sent: FakeStatus[] = []
  const byKey = new Map<string, FakeStatus>()
  let lastId = 113_000_000_000_000_000n

  const nextId = () => String((lastId += 1n))

  function addStatus(fields: Partial<FakeStatus> & Pick<FakeStatus, 'account' | 'content'>): FakeStatus {
    const status: FakeStatus = {
      id: nextId(),
      created_at: testNow.toISOString(),
      visibility: 'public',
      spoiler_text: '',
      language: 'nl',
      in_reply_to_id: null,
      in_reply_to_account_id: null,
      media_attachments: [],
      mentions: [],
      ...fields,
    }
    statuses.set(status.id, status)
    return status
  }

  function notify(type: string, account: FakeAccount, status?: FakeStatus): FakeNotification {
    const created_at = testNow.toISOString()
    const notification = { id: nextId(), type, created_at, account, ...(status && { status }) }
    const isHeldBack = status?.visibility === 'direct' && policy.for_private_mentions === 'filter'
    if (isHeldBack) return notification
    notifications.push(notification)
    stream(notification)
    return notification
  }

  return {
    own,
    policy,
    /** What we posted. */
    sent,
    statuses,
    addStatus,
    notify,

    /** Somebody asks us something. */
    ask(question: string, fields: Partial<FakeStatus> = {}): FakeStatus {
      const status = addStatus({
        account: sanne,
        content: `<p>${mentionHtml(own)} ${question}</p>`,
        mentions: [own],
        ...fields,
      })
      notify('mention', status.account, status)
      return status
    },

    instance: () => ({
      domain: new URL(url).host,
      version: '4.4.0',
      configuration: {
        urls: { streaming: url.replace('http', 'ws') },
        statuses: {
          max_characters: maxCharacters,
          max_media_attachments: 4,
          characters_reserved_per_url: 23,
        },
      },
    }),

    /** Newest first; with `min_id` those that come right after it. */
    listNotifications({ 'types[]': types, min_id: minId, limit }: z.infer<typeof notificationQuery>) {
      const found = notifications.filter(
        ({ id, type }) => (!types?.length || types.includes(type)) && BigInt(id) > BigInt(minId ?? 0),
      )
      const page = minId === undefined ? found.slice(-limit) : found.slice(0, limit)
      return page.toReversed()
    },

    createStatus(fields: z.infer<typeof newStatus>, key: string): Created {
      const known = byKey.get(key)
      if (known) return { status: known }
      const warning = fields.spoiler_text ?? ''
      if (countAsMastodon(fields.status, warning) > maxCharacters)
        return { code: 422, error: `Validation failed: Text character limit of ${maxCharacters} exceeded` }
      const parent = fields.in_reply_to_id === undefined ? undefined : statuses.get(fields.in_reply_to_id)
      if (fields.in_reply_to_id !== undefined && !parent)
        return { code: 404, error: 'The post you are trying to reply to does not appear to exist.' }
      const status = addStatus({
        account: own,
        content: fields.status,
        visibility: fields.visibility ?? 'public',
        spoiler_text: warning,
        language: fields.language ?? null,
        in_reply_to_id: parent?.id ?? null,
        in_reply_to_account_id: parent?.account.id ?? null,
      })
      byKey.set(key, status)
      sent.push(status)
      return { status }
    },
  }
}
