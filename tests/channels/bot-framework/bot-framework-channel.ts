import pino from 'pino'
import { createBotFramework } from '../../../channels/bot-framework/create-bot-framework.ts'
import type { Channel, Incoming, Webhook } from '../../../channels/channel.ts'
import { createWebhookRoutes } from '../../../channels/inbox/webhook-routes.ts'
import { openDatabase } from '../../../server/database/open-database.ts'
import { readSettings } from '../../../server/settings.ts'
import { testNow } from '../../support/create-test-app.ts'
import { createFakeConnector, fakeAzure } from '../../support/fake-bot-connector.ts'

const botEnvironment = {
  BOT_FRAMEWORK_APP_ID: fakeAzure.appId,
  BOT_FRAMEWORK_APP_PASSWORD: fakeAzure.password,
  BOT_FRAMEWORK_TENANT_ID: fakeAzure.tenant,
}

/** A question in Teams, as the connector delivers it. */
export const teamsMessage = {
  type: 'message',
  id: '1730538000000',
  timestamp: '2026-11-02T09:00:00.000Z',
  serviceUrl: fakeAzure.serviceUrl,
  channelId: 'msteams',
  from: { id: '29:asker', name: 'Sanne de Vries', aadObjectId: 'aad' },
  conversation: { id: 'a:gesprek', conversationType: 'personal', tenantId: 'tenant' },
  recipient: { id: '28:bot', name: 'Vraagbaak' },
  textFormat: 'plain',
  locale: 'nl-NL',
  text: 'hoe vraag ik een paspoort aan',
  attachments: [{ contentType: 'text/html', content: '<p>hoe vraag ik een paspoort aan</p>' }],
  entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL' }],
  replyToId: '',
  value: null,
}

/** What the channel is made with, on a database in memory. */
export async function botDependencies() {
  const { database } = await openDatabase('file::memory:')
  return {
    database,
    now: () => testNow,
    publicUrl: 'https://faq.voorbeeld.nl',
    settings: readSettings({}),
    logger: pino({ level: 'silent' }),
  }
}

/** The channel on a fake connector, behind the real webhook routes; what it takes in is kept. */
export async function createBotChannel(environment: Record<string, string> = {}) {
  const connector = await createFakeConnector()
  const channel = configured(
    createBotFramework(
      { ...botEnvironment, ...environment },
      { ...(await botDependencies()), fetch: connector.fetch },
    ),
  )
  const received: Incoming[] = []
  const routes = createWebhookRoutes({
    channels: [channel],
    intake: async (incoming) => void received.push(...incoming),
    logger: pino({ level: 'silent' }),
  })
  return {
    channel,
    connector,
    received,
    async deliver(activity: unknown, token?: string) {
      const response = await routes.request('/api/messages', {
        method: 'POST',
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
        headers: { authorization: `Bearer ${token ?? (await connector.token())}` },
      })
      return response.status
    },
  }
}

function configured(channel: Channel | undefined): Channel & { webhook: Webhook } {
  if (!channel?.webhook) throw new Error('The Bot Framework is not configured.')
  return { ...channel, webhook: channel.webhook }
}
