import { z } from 'zod'
import type { Channel, ChannelCheck } from '../channel.ts'
import { checkWebhookAddress } from '../meta/check-webhook-address.ts'
import { createGraphApi, type GraphApi } from '../meta/create-graph-api.ts'
import { createMessagingSender } from '../meta/create-messaging-sender.ts'
import type { MetaDependencies } from '../meta/meta-dependencies.ts'
import { type Environment, readMetaSettings } from '../meta/meta-settings.ts'
import { readMessagingEntry } from '../meta/read-messaging-entry.ts'
import { shareMetaWebhook } from '../meta/share-meta-webhook.ts'
import { instagramSettingsSchema, instagramVariables } from './instagram-settings.ts'
import { instagramLimits } from './limits.ts'

const accountSchema = z.object({ username: z.string() })

/**
 * Instagram, for one professional account. Meta requires an automated account to offer a way to a person (Instagram
 * Messaging, "Human Agent Escalation"): the contact routes in the replies are that way. A conversation that a colleague
 * takes over in Meta's inbox is left alone (see `standby` in `read-messaging-entry.ts`).
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createInstagram(
  environment: Environment,
  { fetch, now, publicUrl, logger }: MetaDependencies,
): Channel | undefined {
  const settings = readMetaSettings(instagramSettingsSchema, environment, instagramVariables)
  if (settings === undefined) return undefined
  const accountId = settings.INSTAGRAM_ACCOUNT_ID
  const graph = createGraphApi({
    url: settings.INSTAGRAM_GRAPH_URL ?? settings.META_GRAPH_URL,
    token: settings.INSTAGRAM_ACCESS_TOKEN,
    ...(fetch && { fetch }),
    now,
  })
  const account = {
    channel: 'instagram',
    id: accountId,
    variable: 'INSTAGRAM_ACCOUNT_ID',
    now,
    logger,
  } as const

  return {
    name: 'instagram',
    limits: instagramLimits,
    webhook: shareMetaWebhook(environment, settings, {
      object: 'instagram',
      secrets: settings.INSTAGRAM_APP_SECRET === undefined ? [] : [settings.INSTAGRAM_APP_SECRET],
      readEntry: (entry) => readMessagingEntry(entry, account),
    }),
    // `me` is the page with Facebook login, and the account itself with Instagram login: right for both.
    ...createMessagingSender({ graph, path: '/me/messages', limits: instagramLimits }),
    test: async () => [await checkAccount(graph, accountId), checkWebhookAddress(publicUrl)],
  }
}

async function checkAccount(graph: GraphApi, accountId: string): Promise<ChannelCheck> {
  const answer = await graph.get(`/${accountId}?fields=username`)
  if (!answer.ok)
    return {
      ok: false,
      text: `Meta geeft het account met id ${accountId} niet: ${answer.reason} Controleer INSTAGRAM_ACCOUNT_ID en INSTAGRAM_ACCESS_TOKEN, en bij Instagram-aanmelding ook INSTAGRAM_GRAPH_URL.`,
    }
  const account = accountSchema.safeParse(answer.body).data
  if (account) return { ok: true, text: `Het token werkt, voor het account @${account.username}.` }
  return {
    ok: false,
    text: `INSTAGRAM_ACCOUNT_ID (${accountId}) is geen Instagramaccount. Neem het id over uit Meta-appdashboard, Instagram, API-configuratie.`,
  }
}
