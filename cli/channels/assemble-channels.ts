import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Channel, Intake } from '../../channels/channel.ts'
import { createIntake } from '../../channels/inbox/create-intake.ts'
import { startListeners } from '../../channels/inbox/start-listeners.ts'
import { createWebhookRoutes } from '../../channels/inbox/webhook-routes.ts'
import { startWorker } from '../../channels/start-worker.ts'
import { createChannelAdministration } from '../../server/channel-administration/create-channel-administration.ts'
import type { Settings } from '../../server/settings.ts'
import type { Answering } from '../assemble.ts'
import type { Environment } from './channel-registry.ts'
import { createChannels } from './create-channels.ts'

interface ChannelsOptions {
  environment: Environment
  /** Tests give a fake platform. */
  fetch?: typeof globalThis.fetch
}

/** Joins the parts of the message channels. Nothing is answered or sent before `start`. */
export async function assembleChannels(
  answering: Answering,
  settings: Settings,
  { environment, fetch }: ChannelsOptions,
) {
  const { database, logger, now } = answering
  const publicUrl = settings.PUBLIC_URL
  const made = await createChannels(environment, {
    ...answering,
    settings,
    publicUrl,
    ...(fetch && { fetch }),
  })
  const { channels, setups } = made
  let worker: ReturnType<typeof startWorker> | undefined
  const intake = createIntake({ database, now, onStored: () => worker?.wake() })

  return {
    channels,
    intake,
    routes: joinRoutes(channels, intake, logger),
    administration: createChannelAdministration({ database, setups, now }),

    /**
     * Answers and sends until it is stopped.
     * @returns stops; resolves when nothing is under way, so that the database may be closed
     */
    start(): () => Promise<void> {
      if (channels.length === 0) return () => Promise.resolve()
      const started = startWorker({ ...answering, channels, publicUrl })
      worker = started
      const stopListening = startListeners({ ...answering, channels, intake, random: Math.random })
      return async function stop() {
        await Promise.all([stopListening(), started.stop()])
      }
    },
  }
}

/** What platforms deliver to, and what clients fetch from. */
function joinRoutes(channels: Channel[], intake: Intake, logger: Logger): Hono {
  const routes = new Hono()
  routes.route('/', createWebhookRoutes({ channels, intake, logger }))
  for (const channel of channels) if (channel.routes) routes.route('/', channel.routes(intake))
  return routes
}
