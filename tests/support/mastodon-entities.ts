/** An account as the fake server knows it. */
export interface FakeAccount {
  id: string
  username: string
  /** With the server's name for someone on another server. */
  acct: string
  url: string
  bot: boolean
  group: boolean
}

export type FakeVisibility = 'public' | 'unlisted' | 'private' | 'direct'

/** A post as the fake server knows it: the fields of Mastodon that matter here. */
export interface FakeStatus {
  id: string
  account: FakeAccount
  content: string
  created_at: string
  visibility: FakeVisibility
  spoiler_text: string
  language: string | null
  in_reply_to_id: string | null
  in_reply_to_account_id: string | null
  media_attachments: { id: string; type: string }[]
  mentions: { id: string; username: string; url: string; acct: string }[]
}

export interface FakeNotification {
  id: string
  type: string
  created_at: string
  account: FakeAccount
  status?: FakeStatus
}

/** Our own account on the fake server. */
export function ownAccount(url: string): FakeAccount {
  return {
    id: '1',
    username: 'gemeente',
    acct: 'gemeente',
    url: `${url}/@gemeente`,
    bot: false,
    group: false,
  }
}

/** Somebody on another server. */
export const sanne: FakeAccount = {
  id: '200',
  username: 'sanne',
  acct: 'sanne@mastodon.nl',
  url: 'https://mastodon.nl/@sanne',
  bot: false,
  group: false,
}

/** A person's name as Mastodon writes it in the HTML of a post. */
export function mentionHtml({ url, username }: Pick<FakeAccount, 'url' | 'username'>): string {
  return `<span class="h-card" translate="no"><a href="${url}" class="u-url mention">@<span>${username}</span></a></span>`
}
