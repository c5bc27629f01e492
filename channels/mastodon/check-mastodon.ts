import type { ChannelCheck } from '../channel.ts'
import { type MastodonApi, MastodonError } from './create-mastodon-api.ts'
import { followStream } from './follow-stream.ts'
import type { MastodonSettings } from './mastodon-settings.ts'
import { acceptStrangers, holdsStrangersBack, markAsBot } from './prepare-account.ts'
import { readInstance } from './read-instance.ts'

/** Whether the server answers, knows us, lets us through, and streams. Sends and changes nothing. */
export async function checkMastodon(api: MastodonApi, settings: MastodonSettings): Promise<ChannelCheck[]> {
  const { host } = new URL(settings.MASTODON_URL)
  const checks: ChannelCheck[] = []
  const add = (ok: boolean, text: string) => checks.push({ ok, text })
  try {
    const { limits, streamingUrl } = await readInstance(api, settings.MASTODON_URL)
    add(true, `${host} antwoordt. Een bericht mag ${limits.maxCharacters} tekens lang zijn.`)
    const { acct, bot } = await api.account()
    add(true, `Het toegangstoken werkt, voor het account @${acct}.`)
    add(
      bot,
      bot ? 'Het account is als bot gemarkeerd.' : `Het account is niet als bot gemarkeerd. ${markAsBot}`,
    )
    const isHeldBack = await holdsStrangersBack(api)
    add(
      !isHeldBack,
      isHeldBack
        ? `Mastodon houdt vragen van onbekenden tegen. ${acceptStrangers}`
        : 'Mastodon laat vragen van iedereen door.',
    )
    checks.push(await checkStream(streamingUrl, settings.MASTODON_ACCESS_TOKEN))
  } catch (error) {
    if (!(error instanceof MastodonError)) throw error
    add(false, error.message)
  }
  return checks
}

/** Opens the stream and closes it again. */
async function checkStream(streamingUrl: string, accessToken: string): Promise<ChannelCheck> {
  const opened = new AbortController()
  try {
    await followStream({ streamingUrl, accessToken, ring: () => opened.abort(), signal: opened.signal })
    return { ok: true, text: 'Nieuwe vragen komen meteen binnen (streaming werkt).' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      text: `Nieuwe vragen komen pas na een minuut binnen: ${streamingUrl} laat ons niet meeluisteren (${reason}). Sta verkeer daarheen toe in de firewall of proxy.`,
    }
  }
}
