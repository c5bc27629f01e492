import { knownChannel, openChannels } from './open-channels.ts'

/**
 * `vraagbaak channels test`: whether the settings of a channel work, without sending anything.
 * @returns the exit status
 * @throws a sentence when there is no such channel
 */
export async function runTest(name: string): Promise<number> {
  const { name: known, title, variables } = knownChannel(name)
  const { channels, setups, close } = await openChannels(process.env)
  try {
    const problem = setups.find((setup) => setup.name === known)?.problem
    if (problem !== undefined) throw new Error(`De instellingen van ${title} kloppen niet: ${problem}`)
    const channel = channels.find((each) => each.name === known)
    if (!channel)
      throw new Error(
        `${title} is niet ingesteld. De instellingen beginnen met ${variables}; de README legt ze uit.`,
      )
    const checks = await channel.test()
    for (const { ok, text } of checks) process.stdout.write(`${ok ? 'goed' : 'FOUT'}  ${text}\n`)
    return checks.every(({ ok }) => ok) ? 0 : 1
  } finally {
    close()
  }
}
