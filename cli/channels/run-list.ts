import { openChannels } from './open-channels.ts'
import { printChannels } from './print-channels.ts'

/**
 * `vraagbaak channels`: how every channel is doing, and what a person has to look at.
 * @returns the exit status
 */
export async function runList({ json }: { json?: true }): Promise<number> {
  const { administration, timeZone, close } = await openChannels(process.env)
  try {
    const channels = await administration.overview()
    const deadLetters = await administration.deadLetters()
    process.stdout.write(
      json
        ? `${JSON.stringify({ channels, deadLetters }, null, 2)}\n`
        : printChannels(channels, deadLetters, timeZone),
    )
    return channels.some(({ problem }) => problem !== undefined) ? 1 : 0
  } finally {
    close()
  }
}
