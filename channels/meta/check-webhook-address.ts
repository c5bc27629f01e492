import type { ChannelCheck } from '../channel.ts'
import { metaWebhookPath } from './share-meta-webhook.ts'

/** Whether Meta can reach our webhook: it delivers to https addresses only. */
export function checkWebhookAddress(publicUrl: string): ChannelCheck {
  const address = `${publicUrl}${metaWebhookPath}`
  if (publicUrl.startsWith('https://'))
    return { ok: true, text: `Dit adres hoort bij de webhook in het Meta-appdashboard: ${address}` }
  return {
    ok: false,
    text: `Meta levert alleen af op een adres met https, en PUBLIC_URL is ${publicUrl}. Vul bij PUBLIC_URL het openbare adres in.`,
  }
}
