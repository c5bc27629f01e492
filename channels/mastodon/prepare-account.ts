import type { Logger } from 'pino'
import { type MastodonApi, MastodonError } from './create-mastodon-api.ts'
import type { NotificationPolicy, OwnAccount } from './mastodon-schemas.ts'

/** Remedies, for the log and for `vraagbaak channels test`. */
export const markAsBot =
  'Zet in de profielinstellingen "Dit is een geautomatiseerd account" aan, of geef de toepassing het recht write:accounts.'
export const acceptStrangers =
  'Accepteer bij Meldingen, Filteren alle meldingen, of geef de toepassing het recht write:notifications.'

/** Whom a moderator limited stays held back. */
const acceptAll = {
  for_not_following: 'accept',
  for_not_followers: 'accept',
  for_new_accounts: 'accept',
  for_private_mentions: 'accept',
} satisfies NotificationPolicy

/**
 * Makes the account what a chatbot needs: marked as a bot, and reachable in private for people it does not follow
 * (Mastodon 4.3 holds those messages back unless the account says otherwise). What is not allowed is only logged.
 * @returns the account
 * @throws when the server does not answer, or does not know the token
 */
export async function prepareAccount(
  api: MastodonApi,
  logger: Pick<Logger, 'warn' | 'info'>,
): Promise<OwnAccount> {
  const account = await api.account()
  if (!account.bot) {
    await attempt(
      api.markAsBot,
      `Het Mastodon-account @${account.acct} staat nu te boek als bot.`,
      `Het Mastodon-account @${account.acct} is niet als bot gemarkeerd. ${markAsBot}`,
    )
  }
  if (await holdsStrangersBack(api)) {
    await attempt(
      () => api.setPolicy(acceptAll),
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

/**
 * Whether the account's policy keeps questions from us. A server before Mastodon 4.3 has no policy, and with too few
 * rights we do not see it: then there is nothing to say.
 * @throws when the server does not answer
 */
export async function holdsStrangersBack(api: MastodonApi): Promise<boolean> {
  const policy = await api.policy().catch((error: unknown) => {
    if (error instanceof MastodonError && [403, 404].includes(error.status ?? 0)) return {}
    throw error
  })
  return Object.values(policy).some((setting) => setting !== undefined && setting !== 'accept')
}
