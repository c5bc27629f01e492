import { detectLanguage } from '../../server/decision/detect-language.ts'
import type { Channel, Delivery } from '../channel.ts'
import type { ChannelLimits } from '../channel-limits.ts'
import { splitCharacters } from './count-characters.ts'
import { type MastodonApi, MastodonError } from './create-mastodon-api.ts'
import { type MastodonAddress, mastodonAddressSchema } from './mastodon-address.ts'
import { addressOf } from './read-mention.ts'

interface SenderDependencies {
  api: MastodonApi
  /** How many characters a post may have, and how they are counted. */
  post: () => { maxCharacters: number; measure: ChannelLimits['measure'] }
}

/**
 * Sends parts as posts: with the asker's name first, seen by who saw the question, in its thread, behind its content
 * warning. The key makes a post that is sent again the same post.
 */
export function createSender({ api, post }: SenderDependencies): Channel['send'] {
  return async function send(delivery) {
    const address = mastodonAddressSchema.safeParse(delivery.address)
    if (!address.success)
      return { kind: 'failed', reason: 'Bij dit gesprek is geen account op Mastodon bewaard.' }
    try {
      const own = await addressOfQuestion(delivery, address.data)
      return { kind: 'sent', platformId: await sendPost(delivery, own) }
    } catch (error) {
      if (error instanceof MastodonError) return error.outcome
      throw error
    }
  }

  /** The conversation keeps the address of the last question: when that is another one, the server knows this one's. */
  async function addressOfQuestion({ replyTo }: Delivery, last: MastodonAddress): Promise<MastodonAddress> {
    if (replyTo === undefined || replyTo === last.statusId) return last
    return addressOf(await api.status(replyTo))
  }

  /** @returns the id of the post */
  async function sendPost(delivery: Delivery, address: MastodonAddress): Promise<string> {
    const composed = composePost(delivery, address)
    try {
      return await api.post({ ...composed, in_reply_to_id: address.statusId }, delivery.id)
    } catch (error) {
      // Who deleted the question wants no answer to it. What a person writes later needs no thread.
      const threadIsGone = error instanceof MastodonError && error.status === 404
      if (!threadIsGone || delivery.replyTo !== undefined) throw error
      return api.post(composed, delivery.id)
    }
  }

  function composePost({ part }: Delivery, { acct, visibility, warning, language }: MastodonAddress) {
    const { maxCharacters, measure } = post()
    const status = `@${acct} ${part.text}`
    // Of someone on another server only the name counts.
    const room = maxCharacters - measure(`@${acct.split('@')[0]} ${part.text}`)
    return {
      status,
      visibility,
      language: detectLanguage(part.plain, language),
      ...(warning !== undefined && { spoiler_text: shorten(warning, room) }),
    }
  }
}

/**
 * A content warning counts as text too, and addresses in it in full (app/validators/status_length_validator.rb).
 * @param room characters
 */
function shorten(warning: string, room: number): string {
  const characters = splitCharacters(warning)
  if (characters.length <= room) return warning
  return `${characters
    .slice(0, Math.max(0, room - 1))
    .join('')
    .trimEnd()}…`
}
