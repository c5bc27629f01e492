import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Channel } from '../channel.ts'
import { composeMail } from './compose-mail.ts'
import type { CreatedCredentials } from './create-credentials.ts'
import { emailAddressSchema, isPlainAddress } from './email-address.ts'
import type { EmailSettings } from './email-settings.ts'
import { submitMail } from './submit-mail.ts'
import { ownMessageId } from './thread.ts'

interface SenderDependencies {
  settings: EmailSettings
  credentials: CreatedCredentials
  organisation: Pick<Organisation, 'naam'>
  now: () => Date
}

/** Sends parts as mail. What comes back when it cannot be delivered comes back to nobody (RFC 3834, section 3.3). */
export function createSender({
  settings,
  credentials,
  organisation,
  now,
}: SenderDependencies): Channel['send'] {
  const { EMAIL_ADDRESS: address, EMAIL_BOUNCE_ADDRESS: from = '' } = settings

  return async function send(delivery) {
    const { data: to } = emailAddressSchema.safeParse(delivery.address)
    if (!to || !isPlainAddress(to.to))
      return { kind: 'failed', reason: 'Bij dit gesprek is geen bruikbaar e-mailadres bewaard.' }
    const bytes = await composeMail(delivery, to, { address, organisation, now })
    const outcome = await submitMail(settings, credentials, { from, to: to.to, bytes })
    return outcome.kind === 'sent'
      ? { kind: 'sent', platformId: ownMessageId(delivery.id, address) }
      : outcome
  }
}
