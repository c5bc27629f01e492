/** Where we had got to in a mailbox. */
export interface MailPosition {
  /** Numbers of messages mean something only together with this (RFC 9051, section 2.3.1.1). */
  uidValidity: string
  /** The last message that was read. */
  uid: number
  /** When we first came: what was there before gets no answer. Milliseconds since 1970. */
  since: number
  /** Which mailbox this is: another one is begun afresh. */
  mailbox: string
}

/** The position as the cursor keeps it: `UIDVALIDITY:UID:since:mailbox`. */
export function writePosition({ uidValidity, uid, since, mailbox }: MailPosition): string {
  return `${uidValidity}:${uid}:${since}:${mailbox}`
}

/** @returns nothing when it is no position of this mailbox */
export function readPosition(cursor: string | undefined, mailbox: string): MailPosition | undefined {
  const [, uidValidity = '', uid, since, name] = /^(\d+):(\d+):(\d+):(.+)$/.exec(cursor ?? '') ?? []
  if (name !== mailbox) return undefined
  return { uidValidity, uid: Number(uid), since: Number(since), mailbox }
}
