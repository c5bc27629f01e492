import type { mastodon } from 'masto'
import type { ChannelCheck } from '../channel.ts'
import { followStream } from './follow-stream.ts'
import { type ErrorFrame, judgeMastodonError } from './judge-mastodon-error.ts'
import type { MastodonSettings } from './mastodon-settings.ts'
import { acceptStrangers, holdsBack, markAsBot, readPolicy } from './prepare-account.ts'
import { readInstance } from './read-instance.ts'

interface CheckDependencies extends ErrorFrame {
  rest: mastodon.rest.Client
  settings: MastodonSettings
}

/** Whether the server answers, knows us, lets us through, and streams. Sends and changes nothing. */
export async function checkMastodon({
  rest,
  settings,
  ...frame
}: CheckDependencies): Promise<ChannelCheck[]> {
  const checks: ChannelCheck[] = []
  const add = (ok: boolean, text: string) => checks.push({ ok, text })
  try {
    const { limits, streamingUrl } = await readInstance(rest, settings.MASTODON_URL)
    add(true, `${frame.host} antwoordt. Een bericht mag ${limits.maxCharacters} tekens lang zijn.`)
    const account = await rest.v1.accounts.verifyCredentials()
    add(true, `Het toegangstoken werkt, voor het account @${account.acct}.`)
    add(
      account.bot,
      account.bot
        ? 'Het account is als bot gemarkeerd.'
        : `Het account is niet als bot gemarkeerd. ${markAsBot}`,
    )
    const held = holdsBack((await readPolicy(rest)) ?? {})
    add(
      held.length === 0,
      held.length === 0
        ? 'Mastodon laat vragen van iedereen door.'
        : `Mastodon houdt vragen van onbekenden tegen. ${acceptStrangers}`,
    )
    await tryStream(streamingUrl, settings.MASTODON_ACCESS_TOKEN)
    add(true, 'Nieuwe vragen komen meteen binnen (streaming werkt).')
  } catch (error) {
    add(false, judgeMastodonError(error, frame).reason)
  }
  return checks
}

/** Opens the stream and closes it again. */
async function tryStream(streamingUrl: string, accessToken: string): Promise<void> {
  const opened = new AbortController()
  await followStream({ streamingUrl, accessToken, ring: () => opened.abort(), signal: opened.signal })
}
