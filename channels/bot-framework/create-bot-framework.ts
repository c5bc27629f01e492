import type { Channel, RawDelivery } from '../channel.ts'
import { parseActivity } from './activity-schema.ts'
import { type Environment, readBotFrameworkSettings } from './bot-framework-settings.ts'
import { checkBotFramework } from './check-bot-framework.ts'
import { createConnector } from './create-connector.ts'
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
}

/**
 * Teams, Slack, LINE and the other channels of the Bot Framework, through the Bot Connector.
 * @returns nothing when it is not configured
 * @throws a Dutch sentence per wrong setting, with the remedy
 */
export function createBotFramework(
  environment: Environment,
  { fetch = globalThis.fetch, now, publicUrl }: BotFrameworkDependencies,
): Channel | undefined {
  const settings = readBotFrameworkSettings(environment)
  if (!settings) return undefined
  const findKeySet = createKeySet(settings.BOT_FRAMEWORK_OPENID_URL, fetch)
  const { send, typing, accessToken } = createConnector(settings, { fetch, now })
  return {
    name: 'bot-framework',
    limits: botFrameworkLimits,
    webhook: {
      path: messagesPath,
      // Microsoft: "maximum message size" of an activity is 256 kB.
      maximumBytes: 262_144,
      verify: (delivery) => verifyActivity(delivery, { settings, findKeySet, now }),
      receive: (delivery) => Promise.resolve(receive(delivery, now())),
    },
    send,
    typing,
    test: () => checkBotFramework({ publicUrl, accessToken, findKeySet }),
  }
}

function receive({ bytes }: RawDelivery, now: Date) {
  const activity = parseActivity(bytes)
  if (!activity) return { status: 400, reason: 'the body is no activity' } as const
  const message = readActivity(activity, bytes, now)
  return message ? [message] : []
}
