import type { Mail } from './parse-mail.ts'

/** The first of a thread and the last so many: more makes no program find it better. */
const mostReferences = 20

/** Something between angle brackets that can stand in a header as it is (RFC 5322, section 3.6.4). */
const messageIds = /<[!-;=?-~]{1,250}@[!-;=?-~]{1,250}>/g

/** @returns the Message-ID of a mail, if it is one */
export function messageIdOf({ headers }: Mail): string | undefined {
  return headers.get('message-id')?.[0]?.match(messageIds)?.[0]
}

/** The Message-IDs that a mail answers, the beginning of the thread first. */
export function referencesOf({ headers }: Mail): string[] {
  const given = [...(headers.get('references') ?? []), ...(headers.get('in-reply-to') ?? [])]
  return shortenThread(given.flatMap((value) => value.slice(0, 50_000).match(messageIds) ?? []))
}

/** Each once, and not too many. */
export function shortenThread(ids: string[]): string[] {
  const unique = [...new Set(ids)]
  return unique.length <= mostReferences
    ? unique
    : [...unique.slice(0, 1), ...unique.slice(1 - mostReferences)]
}

/** The Message-ID of a part of ours: made from its delivery, so that a repeat has the same. */
export function ownMessageId(deliveryId: string, address: string): string {
  return `<${deliveryId}@${address.split('@')[1] ?? 'localhost'}>`
}

/** The deliveries of ours that are among these. */
export function ownDeliveries(ids: string[], address: string): string[] {
  const end = `@${address.split('@')[1] ?? 'localhost'}>`
  return ids.filter((id) => id.toLowerCase().endsWith(end)).map((id) => id.slice(1, -end.length))
}
