import type { Logger } from 'pino'
import type { Database } from '../../server/database/open-database.ts'
import type { Settings } from '../../server/settings.ts'
import type { Channel, Intake, RawDelivery, Webhook } from '../channel.ts'
import { parseActivity } from './activity-schema.ts'
import {
  type Environment,
  readBotFrameworkSettings,
  readDirectLineSetting,
} from './bot-framework-settings.ts'
import { checkBotFramework } from './check-bot-framework.ts'
import { createConnector } from './create-connector.ts'
import { createDirectLineRoutes } from './direct-line/create-direct-line-routes.ts'
import { createDirectLineSender, isDirectLine } from './direct-line/create-direct-line-sender.ts'
import { createDirectLineStore } from './direct-line/create-direct-line-store.ts'
import { createKeySet } from './create-key-set.ts'
import { botFrameworkLimits } from './limits.ts'
import { messagesPath } from './messages-path.ts'
import { readActivity } from './read-activity.ts'
import { verifyActivity } from './verify-activity.ts'

interface BotFrameworkDependencies {
  /** Tests give a fake connector. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  /** The address of our own site, without a slash at the end. */
  publicUrl: string
  database: Database
  settings: Settings
  logger: Logger
}

/**
 * Teams, Slack, LINE and the other channels of the Bot Framework through the Bot Connector; and Web Chat through a
 * Direct Line of our own.
 * @returns nothing when neither is configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createBotFramework(
  environment: Environment,
  dependencies: BotFrameworkDependencies,
): Channel | undefined {
  const azure = createAzurePart(environment, dependencies)
  const directLine = readDirectLineSetting(environment) ? createDirectLinePart(dependencies) : undefined
  if (!azure && !directLine) return undefined
  return {
    name: 'bot-framework',
    limits: botFrameworkLimits,
    ...(azure ? { webhook: azure.webhook } : {}),
    ...(directLine ? { routes: directLine.routes } : {}),
    async send(delivery) {
      const part = isDirectLine(delivery.address) ? directLine : azure
      return part ? part.send(delivery) : { kind: 'failed', reason: switchedOff }
    },
    async typing(address) {
      if (!isDirectLine(address)) await azure?.typing(address)
    },
    test: async () => [...((await azure?.test()) ?? []), ...(directLine?.test() ?? [])],
  }
}

const switchedOff =
  'Dit deel van het Bot Framework is uitgezet in de omgeving, terwijl er nog een antwoord wachtte.'

function createAzurePart(
  environment: Environment,
  { fetch = globalThis.fetch, now, publicUrl }: BotFrameworkDependencies,
) {
  const settings = readBotFrameworkSettings(environment)
  if (!settings) return undefined
  const findKeySet = createKeySet(settings.BOT_FRAMEWORK_OPENID_URL, fetch)
  const { send, typing, accessToken } = createConnector(settings, { fetch, now })
  const webhook: Webhook = {
    path: messagesPath,
    // Microsoft: "maximum message size" of an activity is 256 kB.
    maximumBytes: 262_144,
    verify: (delivery) => verifyActivity(delivery, { settings, findKeySet, now }),
    receive: (delivery) => Promise.resolve(receive(delivery, now())),
  }
  return { webhook, send, typing, test: () => checkBotFramework({ publicUrl, accessToken, findKeySet }) }
}

function createDirectLinePart({ database, settings, logger, now, publicUrl }: BotFrameworkDependencies) {
  const store = createDirectLineStore({ database, now })
  return {
    routes: (intake: Intake) => createDirectLineRoutes({ store, intake, settings, logger, now }),
    send: createDirectLineSender(store, now),
    test: () => [{ ok: true, text: `Web Chat kan met ons praten op ${publicUrl}/directline.` }],
  }
}

function receive({ bytes }: RawDelivery, now: Date) {
  const activity = parseActivity(bytes)
  if (!activity) return { status: 400, reason: 'the body is no activity' } as const
  const message = readActivity(activity, bytes, now)
  return message ? [message] : []
}
