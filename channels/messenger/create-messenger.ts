import { z } from 'zod'
import type { Channel, ChannelCheck } from '../channel.ts'
import { checkWebhookAddress } from '../meta/check-webhook-address.ts'
import { createGraphApi, type GraphApi } from '../meta/create-graph-api.ts'
import { createMessagingSender } from '../meta/create-messaging-sender.ts'
import type { MetaDependencies } from '../meta/meta-dependencies.ts'
import { type Environment, readMetaSettings } from '../meta/meta-settings.ts'
import { readMessagingEntry } from '../meta/read-messaging-entry.ts'
import { shareMetaWebhook } from '../meta/share-meta-webhook.ts'
import { messengerLimits } from './limits.ts'
import { messengerSettingsSchema, messengerVariables } from './messenger-settings.ts'

/** Without these we hear nothing: questions, and pressed buttons. */
const neededFields = ['messages', 'messaging_postbacks']

const ownerSchema = z.object({ id: z.string(), name: z.string().optional() })
const subscriptionsSchema = z.object({
  data: z.array(z.object({ subscribed_fields: z.array(z.string()).default([]) })),
})

/**
 * Messenger, for one Facebook page.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createMessenger(
  environment: Environment,
  { fetch, now, publicUrl, logger }: MetaDependencies,
): Channel | undefined {
  const settings = readMetaSettings(messengerSettingsSchema, environment, messengerVariables)
  if (settings === undefined) return undefined
  const pageId = settings.MESSENGER_PAGE_ID
  const graph = createGraphApi({
    url: settings.META_GRAPH_URL,
    token: settings.MESSENGER_ACCESS_TOKEN,
    ...(fetch && { fetch }),
    now,
  })
  const account = { channel: 'messenger', id: pageId, variable: 'MESSENGER_PAGE_ID', now, logger } as const

  return {
    name: 'messenger',
    limits: messengerLimits,
    webhook: shareMetaWebhook(environment, settings, {
      object: 'page',
      readEntry: (entry) => readMessagingEntry(entry, account),
    }),
    ...createMessagingSender({ graph, path: `/${pageId}/messages`, limits: messengerLimits }),
    async test() {
      const owner = await checkOwner(graph, pageId)
      // Whose token it is comes first: with a wrong token the rest says nothing.
      if (!owner.ok) return [owner]
      return [owner, await checkSubscription(graph, pageId), checkWebhookAddress(publicUrl)]
    },
  }
}

async function checkOwner(graph: GraphApi, pageId: string): Promise<ChannelCheck> {
  const answer = await graph.get('/me?fields=id,name')
  if (!answer.ok) return { ok: false, text: `MESSENGER_ACCESS_TOKEN werkt niet: ${answer.reason}` }
  const owner = ownerSchema.safeParse(answer.body).data
  if (owner?.id === pageId)
    return { ok: true, text: `Het token werkt, voor de pagina ${owner.name ?? pageId}.` }
  return {
    ok: false,
    text: `MESSENGER_ACCESS_TOKEN hoort bij ${owner?.name ?? 'iets anders'} (id ${owner?.id ?? 'onbekend'}), niet bij de pagina met id ${pageId}. Maak een paginatoken van de juiste pagina, of verbeter MESSENGER_PAGE_ID.`,
  }
}

async function checkSubscription(graph: GraphApi, pageId: string): Promise<ChannelCheck> {
  const answer = await graph.get(`/${pageId}/subscribed_apps?fields=subscribed_fields`)
  if (!answer.ok)
    return {
      ok: false,
      text: `Of de pagina haar berichten doorgeeft, is niet na te gaan: ${answer.reason} Geef de app ook de machtiging pages_manage_metadata.`,
    }
  const apps = subscriptionsSchema.safeParse(answer.body).data?.data ?? []
  if (apps.some((app) => neededFields.every((field) => app.subscribed_fields.includes(field))))
    return { ok: true, text: 'De pagina geeft haar berichten door aan de webhook.' }
  return {
    ok: false,
    text: `De pagina geeft haar berichten niet door. Voeg in het Meta-appdashboard bij Messenger, API-configuratie, de abonnementen ${neededFields.join(' en ')} toe aan de pagina.`,
  }
}
