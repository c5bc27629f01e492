import { z } from 'zod'
import type { Channel, ChannelCheck } from '../channel.ts'
import { checkWebhookAddress } from '../meta/check-webhook-address.ts'
import { createGraphApi, type GraphApi } from '../meta/create-graph-api.ts'
import type { MetaDependencies } from '../meta/meta-dependencies.ts'
import { type Environment, readMetaSettings } from '../meta/meta-settings.ts'
import { shareMetaWebhook } from '../meta/share-meta-webhook.ts'
import { addressSchema, composeMessage } from './compose-message.ts'
import { whatsappLimits } from './limits.ts'
import { readWhatsappEntry } from './read-whatsapp-entry.ts'
import { whatsappSettingsSchema, whatsappVariables } from './whatsapp-settings.ts'

const sentSchema = z.object({ messages: z.tuple([z.object({ id: z.string() })]).rest(z.unknown()) })
const typingSchema = z.object({ messageId: z.string().min(1) })
const numberSchema = z.object({ display_phone_number: z.string(), verified_name: z.string().optional() })

/**
 * WhatsApp, through Meta's Cloud API.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createWhatsapp(
  environment: Environment,
  { fetch, now, publicUrl, logger }: MetaDependencies,
): Channel | undefined {
  const settings = readMetaSettings(whatsappSettingsSchema, environment, whatsappVariables)
  if (settings === undefined) return undefined
  const phoneNumberId = settings.WHATSAPP_PHONE_NUMBER_ID
  const graph = createGraphApi({
    url: settings.META_GRAPH_URL,
    token: settings.WHATSAPP_ACCESS_TOKEN,
    ...(fetch && { fetch }),
    now,
  })
  const path = `/${phoneNumberId}/messages`

  return {
    name: 'whatsapp',
    limits: whatsappLimits,
    webhook: shareMetaWebhook(environment, settings, {
      object: 'whatsapp_business_account',
      readEntry: (entry) => readWhatsappEntry(entry, { phoneNumberId, now, logger }),
    }),

    send({ part, address }) {
      const recipient = addressSchema.safeParse(address)
      if (!recipient.success)
        return Promise.resolve({ kind: 'failed', reason: 'Bij dit gesprek is niet bewaard met wie het is.' })
      return graph.send(
        path,
        composeMessage(part, recipient.data),
        (body) => sentSchema.safeParse(body).data?.messages[0].id,
      )
    },

    /** One call marks the message as read and shows that we are typing, for 25 seconds or until we send. */
    async typing(address) {
      const message = typingSchema.safeParse(address)
      if (!message.success) return
      await graph.signal(path, {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: message.data.messageId,
        typing_indicator: { type: 'text' },
      })
    },

    test: async () => [await checkNumber(graph, phoneNumberId), checkWebhookAddress(publicUrl)],
  }
}

async function checkNumber(graph: GraphApi, phoneNumberId: string): Promise<ChannelCheck> {
  const answer = await graph.get(`/${phoneNumberId}?fields=display_phone_number,verified_name`)
  if (!answer.ok)
    return {
      ok: false,
      text: `Meta geeft het nummer met id ${phoneNumberId} niet: ${answer.reason} Controleer WHATSAPP_PHONE_NUMBER_ID en WHATSAPP_ACCESS_TOKEN.`,
    }
  const number = numberSchema.safeParse(answer.body)
  if (!number.success)
    return {
      ok: false,
      text: `WHATSAPP_PHONE_NUMBER_ID (${phoneNumberId}) is geen WhatsApp-nummer. Neem het id over uit Meta-appdashboard, WhatsApp, API-configuratie.`,
    }
  const { display_phone_number: phone, verified_name: name } = number.data
  return { ok: true, text: `Het token werkt, voor het nummer ${phone}${name ? ` (${name})` : ''}.` }
}
