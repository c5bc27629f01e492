import { MastoHttpError, type mastodon } from 'masto'
import { detectLanguage } from '../../server/decision/detect-language.ts'
import type { Channel, ChannelLimits, Delivery } from '../channel.ts'
import { type ErrorFrame, judgeMastodonError } from './judge-mastodon-error.ts'
import { type MastodonAddress, mastodonAddressSchema } from './mastodon-address.ts'

interface SenderDependencies extends ErrorFrame {
  rest: mastodon.rest.Client
  /** How many characters a post may have, and how they are counted. */
  post: () => { maxCharacters: number; measure: ChannelLimits['measure'] }
}

/**
 * Sends parts as posts: with the asker's name first, seen by who saw the question, in its thread, behind its content
 * warning. The key makes a post that is sent again the same post.
 */
export function createSender({ rest, post, host, now }: SenderDependencies): Channel['send'] {
  return async function send(delivery) {
    const address = mastodonAddressSchema.safeParse(delivery.address)
    if (!address.success)
      return { kind: 'failed', reason: 'Bij dit gesprek is geen account op Mastodon bewaard.' }
    try {
      const { id } = await sendPost(delivery, address.data)
      return { kind: 'sent', platformId: id }
    } catch (error) {
      return judgeMastodonError(error, { host, now })
    }
  }

  async function sendPost(delivery: Delivery, address: MastodonAddress): Promise<mastodon.v1.Status> {
    const status = composePost(delivery, address)
    const create = (thread: { inReplyToId?: string }) =>
      rest.v1.statuses.create(
        { ...status, ...thread },
        { requestInit: { headers: { 'Idempotency-Key': delivery.id } } },
      )
    try {
      return await create({ inReplyToId: delivery.replyTo ?? address.statusId })
    } catch (error) {
      // Who deleted the question wants no answer to it. What a person writes later needs no thread.
      const threadIsGone = error instanceof MastoHttpError && error.statusCode === 404
      if (!threadIsGone || delivery.replyTo !== undefined) throw error
      return create({})
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
      ...(warning !== undefined && { spoilerText: shorten(warning, room, measure) }),
    }
  }
}

/** A content warning counts as text too. */
function shorten(warning: string, room: number, measure: (text: string) => number): string {
  if (measure(warning) <= room) return warning
  const signs = Array.from(warning)
  while (signs.length > 0 && measure(`${signs.join('')}…`) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
