import { z } from 'zod'
import type { JsonObject } from '../../server/database/json.ts'
import type { Delivery, Part, SendOutcome } from '../channel.ts'
import { type PlatformResponse, postJson } from '../sending/post-json.ts'
import { type BotAddress, readAddress } from './bot-address.ts'
import type { BotFrameworkSettings } from './bot-framework-settings.ts'
import { createAccessToken } from './create-access-token.ts'
import { isAllowedService } from './is-allowed-service.ts'

interface ConnectorDependencies {
  fetch: typeof globalThis.fetch
  now: () => Date
}

const resourceSchema = z.object({ id: z.string() })

/** Sends through the Bot Connector REST API (v3), to the service address that the conversation came from. */
export function createConnector(settings: BotFrameworkSettings, { fetch, now }: ConnectorDependencies) {
  const accessToken = createAccessToken(settings, { fetch, now })

  /** With a fresh token once, when the connector does not accept the one we have (channels.md: 401 -> refresh). */
  async function post(address: BotAddress, activity: JsonObject) {
    const url = activityUrl(address)
    const call = async (renew: boolean) =>
      postJson(
        { url, headers: { Authorization: `Bearer ${await accessToken(renew)}` }, body: activity },
        { fetch, now },
      )
    const response = await call(false)
    return response.kind === 'response' && response.status === 401 ? call(true) : response
  }

  return {
    accessToken,

    async send({ part, address: stored }: Delivery): Promise<SendOutcome> {
      const address = readAddress(stored)
      if (!isAllowedService(address.serviceUrl, settings.BOT_FRAMEWORK_SERVICE_HOSTS)) {
        const reason =
          'Dit adres staat niet (meer) in BOT_FRAMEWORK_SERVICE_HOSTS; ons token gaat er niet heen.'
        return { kind: 'failed', reason }
      }
      try {
        const response = await post(address, composeActivity(part, address))
        return response.kind === 'response' ? judge(response) : response
      } catch (error) {
        // No token: nothing has left.
        return { kind: 'retry', reason: error instanceof Error ? error.message : String(error) }
      }
    },

    async typing(stored: JsonObject): Promise<void> {
      const address = readAddress(stored)
      if (!isAllowedService(address.serviceUrl, settings.BOT_FRAMEWORK_SERVICE_HOSTS)) return
      await post(address, { ...frame(address), type: 'typing' })
    },
  }
}

/** "Reply to activity", which hangs the answer under the question; "Send to conversation" when there is none. */
function activityUrl({ serviceUrl, conversation, activity }: BotAddress): string {
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation)}/activities`
  return activity === '' ? base : `${base}/${encodeURIComponent(activity)}`
}

function frame(address: BotAddress): JsonObject {
  return {
    from: { id: address.bot },
    recipient: { id: address.user },
    conversation: { id: address.conversation },
    ...(address.activity === '' ? {} : { replyToId: address.activity }),
  }
}

/**
 * Options as suggested actions that say their label (`imBack`): every client can, and the label chooses, typed or
 * pressed. Labels are ours and differ from each other.
 */
export function composeActivity({ text, options }: Part, address: BotAddress): JsonObject {
  return {
    ...frame(address),
    type: 'message',
    text,
    textFormat: 'markdown',
    inputHint: 'acceptingInput',
    ...(options.length === 0
      ? {}
      : {
          suggestedActions: {
            to: address.user === '' ? [] : [address.user],
            actions: options.map(({ label }) => ({ type: 'imBack', title: label, value: label })),
          },
        }),
  }
}

/** Bot Connector: 403 and 404 say that the conversation is closed to us; 412, 429 and 503 pass (Teams, "rate limit"). */
function judge({ ok, status, body, retryAfter }: PlatformResponse): SendOutcome {
  if (ok) {
    const resource = resourceSchema.safeParse(body)
    return {
      kind: 'sent',
      ...(resource.success && resource.data.id !== '' ? { platformId: resource.data.id } : {}),
    }
  }
  const reason = `De Bot Connector weigerde het bericht (status ${status}).`
  if (status === 403 || status === 404)
    return { kind: 'gone', reason: `${reason} Het gesprek is gesloten voor ons.` }
  if (status === 401 || status === 412 || status === 429 || status === 503)
    return { kind: 'retry', reason, ...(retryAfter === undefined ? {} : { after: retryAfter }) }
  // Whether it arrived before something broke on the way, nobody knows.
  if (status >= 500) return { kind: 'unknown', reason }
  return { kind: 'failed', reason }
}
