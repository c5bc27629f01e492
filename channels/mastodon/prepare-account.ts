import { MastoHttpError, type mastodon } from 'masto'
import type { Logger } from 'pino'

/**
 * Makes the account what a chatbot needs: marked as a bot, and reachable in private for people it does not follow
 * (Mastodon 4.3 holds those messages back unless the account says otherwise). What is not allowed is only logged.
 * @returns the account
 * @throws when the server does not answer, or does not know the token
 */
export async function prepareAccount(
  rest: mastodon.rest.Client,
  logger: Pick<Logger, 'warn' | 'info'>,
): Promise<mastodon.v1.AccountCredentials> {
  const account = await rest.v1.accounts.verifyCredentials()
  if (!account.bot) {
    await attempt(
      () => rest.v1.accounts.updateCredentials({ bot: true }),
      `Het Mastodon-account @${account.acct} staat nu te boek als bot.`,
      `Het Mastodon-account @${account.acct} is niet als bot gemarkeerd. ${markAsBot}`,
    )
  }
  const policy = await readPolicy(rest)
  if (policy && holdsBack(policy).length > 0) {
    await attempt(
      () => rest.v2.notifications.policy.update(acceptAll),
      'Mastodon houdt vragen van onbekenden voortaan niet meer tegen.',
      `Mastodon houdt vragen van onbekenden tegen. ${acceptStrangers}`,
    )
  }
  return account

  async function attempt(change: () => Promise<unknown>, done: string, notDone: string): Promise<void> {
    try {
      await change()
      logger.info(done)
    } catch {
      logger.warn(notDone)
    }
  }
}

/** Remedies, for the log and for `vraagbaak channels test`. */
export const markAsBot =
  'Zet in de profielinstellingen "Dit is een geautomatiseerd account" aan, of geef de toepassing het recht write:accounts.'
export const acceptStrangers =
  'Accepteer bij Meldingen, Filteren alle meldingen, of geef de toepassing het recht write:notifications.'

/** Whom a moderator limited stays held back. */
const acceptAll = {
  forNotFollowing: 'accept',
  forNotFollowers: 'accept',
  forNewAccounts: 'accept',
  forPrivateMentions: 'accept',
} as const

/** The account's policy for notifications; nothing on a server before Mastodon 4.3, or when we may not see it. */
export async function readPolicy(
  rest: mastodon.rest.Client,
): Promise<mastodon.v2.NotificationPolicy | undefined> {
  return rest.v2.notifications.policy.fetch().catch((error: unknown) => {
    if (error instanceof MastoHttpError && error.statusCode < 500 && error.statusCode !== 429)
      return undefined
    throw error
  })
}

/** Whose questions the policy keeps from us. */
export function holdsBack(policy: Partial<mastodon.v2.NotificationPolicy>): string[] {
  return Object.entries(acceptAll)
    .filter(([key, wanted]) => {
      const set = Object.entries(policy).find(([name]) => name === key)?.[1]
      return set !== undefined && set !== wanted
    })
    .map(([key]) => key)
}
