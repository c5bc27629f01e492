import { createChannelAdministration } from '../../server/channel-administration/create-channel-administration.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { loadOrganisation } from '../../server/organisation/load-organisation.ts'
import { readSettings } from '../../server/settings.ts'
import { createLogger } from '../create-logger.ts'
import { channelRegistry } from './channel-registry.ts'
import { createChannels } from './create-channels.ts'

const now = () => new Date()

/** What the commands about channels work with: the settings and the database, without the knowledge base. */
export async function openChannels(environment: Record<string, string | undefined>) {
  const settings = readSettings(environment)
  const { organisation } = await loadOrganisation(settings.CONTENT)
  const { database, close } = await openDatabase(settings.DATABASE_URL, settings.DATABASE_TOKEN)
  const { channels, setups } = await createChannels(environment, {
    now,
    organisation,
    database,
    settings,
    publicUrl: settings.PUBLIC_URL,
    // What is wrong with a channel is told by the command itself.
    logger: createLogger('silent'),
  })
  const administration = createChannelAdministration({ database, setups, now })
  return { channels, setups, administration, timeZone: organisation.tijdzone, close }
}

/**
 * The channel that someone means.
 * @throws a sentence that names the channels there are
 */
export function knownChannel(name: string) {
  const known = channelRegistry.find((channel) => channel.name === name.toLowerCase())
  if (known) return known
  const names = channelRegistry.map((channel) => channel.name)
  throw new Error(
    `Het kanaal "${name}" bestaat niet. Kies uit ${names.slice(0, -1).join(', ')} en ${names.at(-1)}.`,
  )
}
