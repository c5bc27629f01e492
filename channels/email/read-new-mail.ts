import type { ImapFlow } from 'imapflow'
import type { Logger } from 'pino'
import { loggableError } from '../../server/http/loggable-error.ts'
import type { Cursor, Intake } from '../channel.ts'
import { type MailPosition, readPosition, writePosition } from './mail-position.ts'
import type { OpenMailbox } from './open-mailbox.ts'
import { parseMail } from './parse-mail.ts'
import { readMail } from './read-mail.ts'

export interface ReadNewMailDependencies {
  intake: Intake
  cursor: Cursor
  now: () => Date
  logger: Pick<Logger, 'warn' | 'info'>
  /** Names the mailbox in the cursor. */
  name: string
  ownAddresses: string[]
  /** Whether this sender has had all answers that one sender gets in a day. */
  hasHadEnough: (sender: string) => Promise<boolean>
  /** The key of the conversation with this sender that has one of these Message-IDs of ours. */
  findConversation: (references: string[], sender: string) => Promise<string | undefined>
  /** How often each mail could not be fetched, by its place: kept over connections. */
  failures: Map<string, number>
}

/** Bytes. A larger mail is not read; its headers tell whom to say so. */
const mostBytes = 5_000_000
const headerBytes = 64_000

/** A mail that breaks the connection this often is left alone, so that the others are read. */
const mostFailures = 5

/**
 * When the numbers of a mailbox have changed, mail of so many days is looked at again: what was answered in that time is
 * still known by its Message-ID (see `forgetMessages`). Milliseconds.
 */
const lookBack = 7 * 86_400_000

interface Listed {
  uid: number
  size: number
  receivedAt: number
}

/**
 * Reads the mail that came since the last one that was read, oldest first, and stores it: only then it is marked as seen,
 * and only then the cursor moves on. On the very first time nothing is read.
 * @throws when the connection breaks, or nothing can be stored: the cursor then stays where it was
 */
export async function readNewMail(
  { client, mailbox }: OpenMailbox,
  dependencies: ReadNewMailDependencies,
): Promise<void> {
  const { cursor, now, name, logger } = dependencies
  const uidValidity = String(mailbox.uidValidity)
  const known = readPosition(await cursor.read(), name)
  const last = mailbox.uidNext - 1
  const write = (position: MailPosition) => cursor.write(writePosition(position))
  if (!known) return write({ uidValidity, uid: last, since: now().getTime(), mailbox: name })
  if (known.uidValidity !== uidValidity) {
    logger.warn('The mailbox has new numbers (UIDVALIDITY); unread mail of the last days is looked at again.')
    const since = Math.max(known.since, now().getTime() - lookBack)
    for (const listed of await listUnseen(client, since)) await readOne(listed)
    return write({ ...known, uidValidity, uid: last })
  }
  for (const listed of await listAfter(client, known.uid)) {
    await readOne(listed)
    await write({ ...known, uid: listed.uid })
  }

  async function readOne(listed: Listed): Promise<void> {
    const place = `${uidValidity}:${listed.uid}`
    const failures = dependencies.failures.get(place) ?? 0
    if (failures >= mostFailures) {
      logger.warn({ uid: listed.uid }, 'Een e-mail is niet op te halen en wordt overgeslagen.')
      return
    }
    dependencies.failures.set(place, failures + 1)
    const isTooLarge = listed.size > mostBytes
    const source = await fetchSource(client, listed.uid, isTooLarge ? headerBytes : mostBytes)
    dependencies.failures.delete(place)
    if (source && (await takeIn(source, { ...listed, place, isTooLarge }, dependencies)))
      await client.messageFlagsAdd(String(listed.uid), ['\\Seen'], { uid: true })
  }
}

/** @returns whether it was stored */
async function takeIn(
  source: Buffer,
  { uid, ...envelope }: Listed & { place: string; isTooLarge: boolean },
  { intake, logger, ownAddresses, hasHadEnough, findConversation }: ReadNewMailDependencies,
): Promise<boolean> {
  const read = await parseMail(source)
    .then((mail) => readMail(mail, envelope, ownAddresses))
    .catch((error: unknown) => {
      const cause = loggableError(error)
      const reason = cause instanceof Error ? cause.name : 'onbekende fout'
      return { kind: 'silence' as const, reason: `niet te lezen (${reason})` }
    })
  if (read.kind === 'silence') {
    logger.info({ uid }, `Een e-mail krijgt geen antwoord: ${read.reason}.`)
    return false
  }
  const { message } = read
  const { sender, references } = message.address
  if (await hasHadEnough(sender)) {
    logger.warn({ uid }, 'Een e-mail krijgt geen antwoord: deze afzender heeft er vandaag genoeg gehad.')
    return false
  }
  const conversation = (await findConversation(references, sender)) ?? message.conversation
  await intake([{ ...message, conversation }])
  return true
}

/** A range up to `*` always holds the last mail, also when it is older (RFC 9051, section 9, seq-range). */
async function listAfter(client: ImapFlow, uid: number): Promise<Listed[]> {
  return (await list(client, `${uid + 1}:*`)).filter((listed) => listed.uid > uid)
}

/** A search knows days only, so a day more is asked for. */
async function listUnseen(client: ImapFlow, since: number): Promise<Listed[]> {
  const found = await client.search({ since: new Date(since - 86_400_000), seen: false }, { uid: true })
  if (!found || found.length === 0) return []
  return (await list(client, found.join(','))).filter(({ receivedAt }) => receivedAt >= since)
}

async function list(client: ImapFlow, range: string): Promise<Listed[]> {
  const found = await client.fetchAll(range, { uid: true, size: true, internalDate: true }, { uid: true })
  return found
    .map(({ uid, size = 0, internalDate }) => ({
      uid,
      size,
      receivedAt: new Date(internalDate ?? NaN).getTime(),
    }))
    .toSorted((one, other) => one.uid - other.uid)
}

/** @returns nothing when the mail is gone by now */
async function fetchSource(client: ImapFlow, uid: number, bytes: number): Promise<Buffer | undefined> {
  const found = await client.fetchOne(String(uid), { source: { start: 0, maxLength: bytes } }, { uid: true })
  return found ? found.source : undefined
}
