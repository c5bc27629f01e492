import type { ChannelCheck } from '../channel.ts'
import type { CreatedCredentials } from './create-credentials.ts'
import type { EmailSettings } from './email-settings.ts'
import { describeMailError } from './describe-mail-error.ts'
import { MailboxError, openMailbox } from './open-mailbox.ts'
import { submitMail } from './submit-mail.ts'

/** Whether both servers let us in. Reads no mail and sends none. */
export async function checkEmail(
  settings: EmailSettings,
  credentials: CreatedCredentials,
): Promise<ChannelCheck[]> {
  const reading = await checkReading(settings, credentials)
  return [...reading, ...checkSecurity(settings), await checkSending(settings, credentials)]
}

async function checkReading(
  settings: EmailSettings,
  credentials: CreatedCredentials,
): Promise<ChannelCheck[]> {
  const { EMAIL_IMAP_HOST: host, EMAIL_MAILBOX: path } = settings
  try {
    const { client, mailbox } = await openMailbox(settings, credentials)
    const hasIdle = client.capabilities.has('IDLE')
    await client.logout()
    return [
      { ok: true, text: `${host} laat ons in. De map ${path} bevat ${mailbox.exists} berichten.` },
      mailbox.readOnly
        ? {
            ok: false,
            text: `De map ${path} is alleen te lezen, dus beantwoorde mail blijft ongelezen staan. Geef het account schrijfrechten.`,
          }
        : { ok: true, text: 'Beantwoorde mail kan als gelezen worden gemarkeerd.' },
      {
        ok: true,
        text: hasIdle
          ? 'Nieuwe mail komt meteen binnen (IDLE werkt).'
          : 'Nieuwe mail komt binnen een minuut binnen (deze server kent geen IDLE).',
      },
    ]
  } catch (error) {
    const text = error instanceof MailboxError ? error.message : describeMailError(error, { host, path })
    return [{ ok: false, text }]
  }
}

function checkSecurity({ EMAIL_IMAP_TLS, EMAIL_SMTP_TLS }: EmailSettings): ChannelCheck[] {
  const open = [
    ...(EMAIL_IMAP_TLS === 'geen' ? ['EMAIL_IMAP_TLS'] : []),
    ...(EMAIL_SMTP_TLS === 'geen' ? ['EMAIL_SMTP_TLS'] : []),
  ]
  if (open.length === 0) return []
  return [
    {
      ok: false,
      text: `De verbinding is niet beveiligd: wachtwoorden en mail zijn onderweg te lezen. Zet ${open.join(' en ')} op tls of starttls.`,
    },
  ]
}

async function checkSending(settings: EmailSettings, credentials: CreatedCredentials): Promise<ChannelCheck> {
  const outcome = await submitMail(settings, credentials)
  if (outcome.kind !== 'sent') return { ok: false, text: outcome.reason }
  return {
    ok: true,
    text: `${settings.EMAIL_SMTP_HOST} laat ons in om te versturen, als ${settings.EMAIL_ADDRESS}.`,
  }
}
