import { z } from 'zod'
import type { SendOutcome } from '../channel.ts'

/** What the Graph API tells when it refuses, here or later in a delivery receipt. */
interface GraphError {
  code: number
  subcode?: number | undefined
  message?: string | undefined
  /** Meta says that the same call may work later. */
  isTransient?: boolean | undefined
}

/** What an error means for the message. */
type Verdict = Exclude<SendOutcome, { kind: 'sent' }>

const windowClosed: Verdict = {
  kind: 'gone',
  reason:
    'Het laatste bericht van deze persoon is meer dan 24 uur oud: Meta laat dan geen antwoord meer toe.',
}
const unreachable: Verdict = {
  kind: 'gone',
  reason:
    'Deze persoon kan geen berichten van ons ontvangen: geblokkeerd, afgemeld of niet meer op dit kanaal.',
}
const busy: Verdict = { kind: 'retry', forAll: true, reason: 'Meta laat nu even niet meer berichten toe.' }
const outage: Verdict = { kind: 'retry', reason: 'Er is een storing bij Meta.' }
/** Meta's own list says of 1/1357046 that the messages "are all sent successfully, but the endpoint returns an error". */
const maybeSent: Verdict = { kind: 'unknown', reason: outage.reason }
const noAccess: Verdict = {
  kind: 'failed',
  reason:
    'Het toegangstoken is verlopen, ingetrokken of niet van deze app. Maak een nieuw token en vul dat in bij de instellingen van dit kanaal.',
}
const noPermission: Verdict = {
  kind: 'failed',
  reason: 'Het toegangstoken mag dit niet. Controleer in het Meta-appdashboard de machtigingen van de app.',
}
const refused: Verdict = {
  kind: 'failed',
  reason: 'Meta keurde de vorm van het bericht af. Meld dit aan de maker van Vraagbaak.',
}

/**
 * By code, from "Error codes" of the WhatsApp Business Platform, "Common error codes" of the Messenger Platform and
 * "Error handling" of the Graph API. A code means the same wherever it occurs; only 10 depends on its subcode.
 */
const verdicts: Record<number, Verdict> = {
  0: noAccess,
  1: maybeSent,
  2: outage,
  3: noPermission,
  4: busy,
  10: noPermission,
  17: busy,
  32: busy,
  33: noPermission,
  100: refused,
  102: noAccess,
  190: noAccess,
  341: busy,
  368: {
    kind: 'failed',
    reason: 'Meta heeft dit account tijdelijk geblokkeerd. Kijk in Meta Business Suite bij Accountkwaliteit.',
  },
  463: noAccess,
  467: noAccess,
  551: unreachable,
  613: busy,
  1200: outage,
  80006: busy,
  80007: busy,
  130429: busy,
  130497: {
    kind: 'failed',
    reason: 'WhatsApp laat ons geen berichten sturen naar het land van deze persoon.',
  },
  131000: outage,
  131005: noPermission,
  131008: refused,
  131009: refused,
  131016: outage,
  131021: { kind: 'failed', reason: 'Afzender en ontvanger zijn hetzelfde WhatsApp-nummer.' },
  131026: unreachable,
  131030: {
    kind: 'failed',
    reason:
      'Dit nummer staat niet op de testlijst. Voeg het toe in het Meta-appdashboard, of ga live met de app.',
  },
  131031: {
    kind: 'failed',
    reason: 'Meta heeft het WhatsApp-account vergrendeld. Kijk in Meta Business Suite bij Accountkwaliteit.',
  },
  131042: {
    kind: 'failed',
    reason: 'De betaalgegevens van het WhatsApp-account kloppen niet. Herstel ze in Meta Business Suite.',
  },
  131045: {
    kind: 'failed',
    reason: 'Het WhatsApp-nummer is niet goed aangemeld. Meld het opnieuw aan in Meta Business Suite.',
  },
  131047: windowClosed,
  131048: {
    kind: 'failed',
    reason:
      'WhatsApp houdt berichten tegen omdat te veel mensen ons als spam meldden. Kijk in Meta Business Suite bij Kwaliteit.',
  },
  131051: refused,
  131056: {
    kind: 'retry',
    // "Pair rate limit": one message per 6 seconds to the same person, short bursts excepted.
    after: 6_000,
    reason: 'Er gingen te snel achter elkaar berichten naar deze persoon.',
  },
  131057: { kind: 'retry', reason: 'Het WhatsApp-account is in onderhoud bij Meta.' },
  131062: refused,
  133004: outage,
  133010: {
    kind: 'failed',
    reason: 'Het WhatsApp-nummer is niet aangemeld. Meld het aan in Meta Business Suite.',
  },
}

/** Subcodes that say more than the code: the standard messaging window, and people who cannot be reached. */
const verdictsBySubcode: Record<number, Verdict> = {
  1545041: unreachable,
  2018001: unreachable,
  2018065: windowClosed,
  2018108: unreachable,
  2018278: windowClosed,
  2534014: unreachable,
  2534022: windowClosed,
}

/**
 * What an error means for the message that it is about.
 * @param status the HTTP status, for errors without a code that we know
 */
export function judgeGraphError(error: GraphError | undefined, status = 400): Verdict {
  if (error === undefined) return judgeStatus(status, '')
  const known = verdictsBySubcode[error.subcode ?? -1] ?? judgeWindow(error) ?? verdicts[error.code]
  const suffix = ` (Meta-fout ${error.code}${error.subcode ? `/${error.subcode}` : ''})`
  if (known !== undefined) return { ...known, reason: known.reason + suffix }
  if (error.isTransient) return { ...outage, reason: outage.reason + suffix }
  if (error.code >= 200 && error.code < 300) return { ...noPermission, reason: noPermission.reason + suffix }
  return judgeStatus(status, `${suffix}${error.message ? `: ${error.message.slice(0, 200)}` : ''}`)
}

/** The window's subcode differs between products and versions; the sentence has been the same for years. */
function judgeWindow({ code, message }: GraphError): Verdict | undefined {
  return code === 10 && /outside (?:of )?(?:the )?allowed window/i.test(message ?? '')
    ? windowClosed
    : undefined
}

function judgeStatus(status: number, suffix: string): Verdict {
  if (status === 429) return { ...busy, reason: busy.reason + suffix }
  if (status >= 500) {
    const reason = `${outage.reason} (status ${status})${suffix}`
    // Only 503 says that nothing was done; whether it arrived before something else broke, nobody knows.
    return { ...(status === 503 ? outage : maybeSent), reason }
  }
  return { kind: 'failed', reason: `Meta weigerde het bericht (status ${status})${suffix}` }
}

const bodySchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional().catch(undefined),
    message: z.string().optional().catch(undefined),
    is_transient: z.boolean().optional().catch(undefined),
  }),
})

/** The error in an answer of the Graph API, when there is one. */
export function readGraphError(body: unknown): GraphError | undefined {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) return undefined
  const { code, error_subcode: subcode, message, is_transient: isTransient } = parsed.data.error
  return { code, subcode, message, isTransient }
}
