import type { Logger } from 'pino'
import type { Database } from '../../server/database/open-database.ts'
import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Channel } from '../channel.ts'
import { stableId } from '../inbox/stable-id.ts'
import { type BackOff, waitingTime } from '../outbox/back-off.ts'
import { noteError } from '../outbox/note-error.ts'
import { checkEmail } from './check-email.ts'
import { createCredentials } from './create-credentials.ts'
import { createListener } from './create-listener.ts'
import { createSender } from './create-sender.ts'
import { type EmailSettings, type Environment, readEmailSettings } from './email-settings.ts'
import { countAnswered, findConversation } from './known-mail.ts'
import { emailLimits } from './limits.ts'
import { openMailbox } from './open-mailbox.ts'
import { ownDeliveries } from './thread.ts'

interface EmailDependencies {
  /** For tokens only. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  logger: Pick<Logger, 'warn' | 'info'>
  organisation: Pick<Organisation, 'naam'>
  /** Ours, to count in. */
  database: Database
  /** Milliseconds before the first, second, ... new attempt to connect: tests do not wait. */
  reconnectAfter?: (attempt: number) => number
}

/** For connecting again: up to 2 seconds, 4 seconds, … up to five minutes, and always a second. */
const reconnecting: BackOff = { first: 2000, most: 300_000 }

/**
 * E-mail: a mailbox that we read by IMAP, and answers that we hand in by SMTP.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createEmail(environment: Environment, dependencies: EmailDependencies): Channel | undefined {
  const settings = readEmailSettings(environment)
  if (!settings) return undefined
  const { database, logger, now, organisation, fetch } = dependencies
  const reconnectAfter = dependencies.reconnectAfter ?? reconnectDelay
  const credentials = createCredentials(settings, { ...(fetch && { fetch }), now })

  return {
    name: 'email',
    limits: emailLimits,
    listen: createListener({
      logger,
      now,
      reconnectAfter,
      name: nameOf(settings),
      ownAddresses: ownAddresses(settings),
      open: (signal) => openMailbox(settings, credentials, signal),
      noteError: (sentence) => noteError(database, 'email', sentence, now().getTime()),
      hasHadEnough: async (sender) =>
        (await countAnswered(database, sender, now().getTime())) >= settings.EMAIL_DAILY_LIMIT,
      findConversation: (references, sender) =>
        findConversation(database, ownDeliveries(references, settings.EMAIL_ADDRESS), sender),
    }),
    send: createSender({ settings, credentials, organisation, now }),
    test: () => checkEmail(settings, credentials),
  }
}

function reconnectDelay(attempt: number): number {
  return 1000 + waitingTime(Math.max(1, attempt), reconnecting, Math.random)
}

/** Names a mailbox in the cursor, so that another one is begun afresh. */
function nameOf(settings: EmailSettings): string {
  const {
    EMAIL_IMAP_HOST: host,
    EMAIL_IMAP_USER: user,
    EMAIL_ADDRESS: address,
    EMAIL_MAILBOX: path,
  } = settings
  return stableId('mailbox', host, user ?? address, path)
}

/** Every address that mail of ours can come from. */
function ownAddresses(settings: EmailSettings): string[] {
  const { EMAIL_ADDRESS, EMAIL_IMAP_USER, EMAIL_SMTP_USER, EMAIL_BOUNCE_ADDRESS } = settings
  return [EMAIL_ADDRESS, EMAIL_IMAP_USER, EMAIL_SMTP_USER, EMAIL_BOUNCE_ADDRESS].flatMap((address) =>
    address?.includes('@') === true ? [address.toLowerCase()] : [],
  )
}
