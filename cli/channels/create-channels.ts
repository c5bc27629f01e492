import type { Channel } from '../../channels/channel.ts'
import type { ChannelSetup } from '../../server/channel-administration/create-channel-administration.ts'
import { type ChannelDependencies, type Environment, channelRegistry } from './channel-registry.ts'

/**
 * The channels that the environment has settings for. One with wrong settings is off, with the reason, and keeps
 * nothing else from starting.
 * @param environment an empty variable counts as not set
 */
export async function createChannels(environment: Environment, dependencies: ChannelDependencies) {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const channels: Channel[] = []
  const setups: ChannelSetup[] = []
  for (const { name, title, variables, create } of channelRegistry) {
    const setup: ChannelSetup = { name, title, isConfigured: false }
    setups.push(setup)
    if (!Object.keys(filled).some((variable) => variable.startsWith(variables))) continue
    try {
      const channel = await create(filled, dependencies)
      if (!channel) continue
      channels.push(channel)
      setup.isConfigured = true
    } catch (error) {
      setup.problem = error instanceof Error ? error.message : String(error)
      dependencies.logger.error(`${title} staat uit: ${setup.problem}`)
    }
  }
  return { channels, setups }
}
