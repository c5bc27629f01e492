import { and, eq, lt, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { editorSignInAttempt } from '../../database/editor-schema.ts'
import type { EditorDependencies } from '../editor-environment.ts'
import { clientAddress, clientNetwork } from '../../http/client-address.ts'
import type { Access } from './create-access.ts'

/** Milliseconds that a door stays locked, and after which failures are forgotten. */
const lockTime = 15 * 60_000

/** Failures in a row after which the door is locked. Many editors may share one address: an office. */
const maximumFailures = { account: 5, address: 20 } as const

/** One try to sign in. */
export type Attempt =
  | { isAllowed: true; succeed: () => Promise<void>; isLast: boolean; lockedUntil: Date }
  | { isAllowed: false; lockedUntil: Date }

interface Counter {
  key: string
  maximum: number
}

/**
 * Locks the door after repeated failures, per account and per network address. An account that does not exist is counted
 * like one that does, so that the lock tells nobody which accounts there are.
 */
export function createSignInGuard(
  { database, settings, now }: Pick<EditorDependencies, 'database' | 'settings' | 'now'>,
  access: Access,
) {
  /** Counts a try as a failure until it turns out not to be one: tries at the same moment cannot slip through. */
  async function begin(context: Context, email: string): Promise<Attempt> {
    const counters = countersFor(context, email)
    await database
      .delete(editorSignInAttempt)
      .where(lt(editorSignInAttempt.lastFailureAt, now().getTime() - lockTime))
    const counts = []
    for (const counter of counters) counts.push({ ...(await count(counter)), ...counter })
    const locked = counts.find(({ failures, maximum }) => failures > maximum)
    if (locked) return { isAllowed: false, lockedUntil: locked.lockedUntil }
    return {
      isAllowed: true,
      succeed: () => forget(counters),
      isLast: counts.some(({ failures, maximum }) => failures === maximum),
      lockedUntil: new Date(now().getTime() + lockTime),
    }
  }

  function countersFor(context: Context, email: string): Counter[] {
    const address = clientAddress(context, settings.TRUSTED_PROXIES)
    const account = { key: `account ${email.trim().toLowerCase()}`, maximum: maximumFailures.account }
    const network = address && { key: `address ${clientNetwork(address)}`, maximum: maximumFailures.address }
    return [account, ...(network ? [network] : [])].map(({ key, maximum }) => ({
      key: access.keys().sign('attempt', key),
      maximum,
    }))
  }

  /** Adds one; while the door is locked the time of the last failure stands still, so that the lock ends. */
  async function count({ key, maximum }: Counter): Promise<{ failures: number; lockedUntil: Date }> {
    const time = now().getTime()
    const { failures, lastFailureAt } = editorSignInAttempt
    const [row] = await database
      .insert(editorSignInAttempt)
      .values({ key, failures: 1, lastFailureAt: time })
      .onConflictDoUpdate({
        target: editorSignInAttempt.key,
        set: {
          failures: sql`min(${failures} + 1, ${maximum + 1})`,
          lastFailureAt: sql`case when ${failures} >= ${maximum} then ${lastFailureAt} else ${time} end`,
        },
      })
      .returning()
    return { failures: row?.failures ?? 1, lockedUntil: new Date((row?.lastFailureAt ?? time) + lockTime) }
  }

  /** A success clears the account; of the address only this try is taken back, for others may be guessing from it. */
  async function forget([account, address]: Counter[]): Promise<void> {
    if (account) await database.delete(editorSignInAttempt).where(eq(editorSignInAttempt.key, account.key))
    if (!address) return
    await database
      .update(editorSignInAttempt)
      .set({ failures: sql`max(${editorSignInAttempt.failures} - 1, 0)` })
      .where(and(eq(editorSignInAttempt.key, address.key)))
  }

  return { begin }
}
