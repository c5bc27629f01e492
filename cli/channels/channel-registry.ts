import type { Logger } from 'pino'
import type { Channel, ChannelName } from '../../channels/channel.ts'
import type { Database } from '../../server/database/open-database.ts'
import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { Settings } from '../../server/settings.ts'

/** Variables as the process got them. */
export type Environment = Record<string, string | undefined>

/** What a channel may need to be made. */
export interface ChannelDependencies {
  /** Tests give a fake platform. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  /** The address of our own site, without a slash at the end. */
  publicUrl: string
  logger: Logger
  organisation: Organisation
  database: Database
  settings: Settings
}

interface RegisteredChannel {
  name: ChannelName
  /** How people call it. */
  title: string
  /** With what the names of its own variables begin: without any of them its code is not loaded. */
  variables: string
  /**
   * Makes the channel from its settings; nothing when they are not there.
   * @throws a Dutch sentence per wrong setting, with the remedy
   */
  create: (environment: Environment, dependencies: ChannelDependencies) => Promise<Channel | undefined>
}

/** Every channel there is, in the order they are shown. A new one is a folder in `channels/` and an entry here. */
export const channelRegistry: RegisteredChannel[] = [
  {
    name: 'bot-framework',
    title: 'Bot Framework (Teams en andere)',
    variables: 'BOT_FRAMEWORK_',
    async create(environment, dependencies) {
      const { createBotFramework } = await import('../../channels/bot-framework/create-bot-framework.ts')
      return createBotFramework(environment, dependencies)
    },
  },
  {
    name: 'whatsapp',
    title: 'WhatsApp',
    variables: 'WHATSAPP_',
    async create(environment, dependencies) {
      const { createWhatsapp } = await import('../../channels/whatsapp/create-whatsapp.ts')
      return createWhatsapp(environment, dependencies)
    },
  },
  {
    name: 'messenger',
    title: 'Messenger',
    variables: 'MESSENGER_',
    async create(environment, dependencies) {
      const { createMessenger } = await import('../../channels/messenger/create-messenger.ts')
      return createMessenger(environment, dependencies)
    },
  },
  {
    name: 'instagram',
    title: 'Instagram',
    variables: 'INSTAGRAM_',
    async create(environment, dependencies) {
      const { createInstagram } = await import('../../channels/instagram/create-instagram.ts')
      return createInstagram(environment, dependencies)
    },
  },
  {
    name: 'telegram',
    title: 'Telegram',
    variables: 'TELEGRAM_',
    async create(environment, dependencies) {
      const { createTelegram } = await import('../../channels/telegram/create-telegram.ts')
      return createTelegram(environment, dependencies)
    },
  },
  {
    name: 'mastodon',
    title: 'Mastodon',
    variables: 'MASTODON_',
    async create(environment, dependencies) {
      const { createMastodon } = await import('../../channels/mastodon/create-mastodon.ts')
      return createMastodon(environment, dependencies)
    },
  },
  {
    name: 'email',
    title: 'E-mail',
    variables: 'EMAIL_',
    async create(environment, dependencies) {
      const { createEmail } = await import('../../channels/email/create-email.ts')
      return createEmail(environment, dependencies)
    },
  },
]
