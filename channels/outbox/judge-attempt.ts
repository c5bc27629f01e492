import type { StoredConversation, StoredPart } from '../../server/database/channel-schema.ts'
import type { SendOutcome } from '../channel.ts'
import type { ChannelLimits } from '../channel-limits.ts'

/** What is to become of a part. */
export type Verdict =
  | { state: 'sent'; platformId?: string }
  /** `isUnknown`: the attempt may have arrived. `forAll`: everything else on the channel waits as long. */
  | { state: 'waiting'; after?: number; forAll: boolean; reason: string; isUnknown: boolean }
  /** `left`: the person can no longer be reached, so later parts are not tried either until they write again. */
  | { state: 'gone'; reason: string; left: boolean }
  /** `mayHaveArrived`: then the rest of the reply is sent, otherwise it says nothing without this part. */
  | { state: 'failed'; reason: string; mayHaveArrived?: true }
  | { state: 'skipped'; reason: string }

const hour = 3_600_000

/** A part is tried for a day, or this often; then a person has to look. */
const mostSendingTime = 24 * hour
const mostSendingAttempts = 100

/** Not recognised by the platform: an attempt that may have arrived is repeated once, so there is one duplicate at most. */
const mostUnknownAttempts = 2

type RepeatLimits = Pick<ChannelLimits, 'idempotent' | 'idempotentFor'>

/** Whether the platform knows this part if it came before: it was first sent after it was put in line. */
function isRecognised(
  { createdAt }: StoredPart,
  { idempotent, idempotentFor = Infinity }: RepeatLimits,
  now: number,
) {
  return idempotent && now - createdAt < idempotentFor
}

/**
 * What can be said before sending.
 * @returns nothing when the part may be sent
 */
export function judgeBefore(
  part: StoredPart,
  conversation: StoredConversation,
  limits: RepeatLimits & Pick<ChannelLimits, 'window'>,
  now: number,
): Verdict | undefined {
  const { window } = limits
  if (conversation.stoppedAt !== null)
    return { state: 'skipped', reason: 'Deze persoon wil geen berichten meer ontvangen.' }
  if (window !== undefined && now - conversation.lastIncomingAt > window)
    return { state: 'gone', reason: windowClosed(window), left: false }
  if (!isRecognised(part, limits, now) && part.unknownAttempts >= mostUnknownAttempts)
    return arrivalUnknown(part.error)
  if (part.attempts > mostSendingAttempts)
    return {
      state: 'failed',
      reason: `Na ${mostSendingAttempts} pogingen nog niet verstuurd. ${part.error ?? ''}`.trim(),
    }
  return undefined
}

/**
 * What an attempt comes to.
 * @param part as it was before this attempt was sent
 */
export function judgeAfter(
  part: StoredPart,
  outcome: SendOutcome,
  limits: RepeatLimits,
  now: number,
): Verdict {
  switch (outcome.kind) {
    case 'sent': {
      const { platformId } = outcome
      return { state: 'sent', ...(platformId === undefined ? {} : { platformId }) }
    }
    case 'gone':
      return { state: 'gone', reason: outcome.reason, left: true }
    case 'failed':
      return { state: 'failed', reason: outcome.reason }
    case 'retry':
    case 'unknown': {
      const { kind, reason } = outcome
      const isUnknown = kind === 'unknown'
      const isTwice = isUnknown && part.unknownAttempts + 1 >= mostUnknownAttempts
      if (isTwice && !isRecognised(part, limits, now)) return arrivalUnknown(reason)
      const { after, forAll = false } = kind === 'retry' ? outcome : {}
      // Also when the platform asks to wait for longer than that: what comes after it would wait too.
      const waited = now + (after ?? 0) - part.createdAt
      if (waited >= mostSendingTime || part.attempts >= mostSendingAttempts) {
        const attempts = part.attempts === 1 ? '1 poging' : `${part.attempts} pogingen`
        return { state: 'failed', reason: `Na ${attempts} opgegeven. ${reason}` }
      }
      return { state: 'waiting', reason, isUnknown, forAll, ...(after === undefined ? {} : { after }) }
    }
  }
}

function windowClosed(window: number): string {
  return `Deze persoon schreef meer dan ${Math.round(window / hour)} uur geleden; daarna mag hier geen bericht meer worden gestuurd.`
}

function arrivalUnknown(reason: string | null): Verdict {
  const last = reason ?? 'Het programma stopte tijdens het versturen.'
  return {
    state: 'failed',
    reason: `Of dit bericht is aangekomen is niet zeker, en het is al een keer herhaald. ${last}`,
    mayHaveArrived: true,
  }
}
