import { knownChannel, openChannels } from './open-channels.ts'

/**
 * `vraagbaak channels retry`: puts what did not work back in line.
 * @returns the exit status
 * @throws a sentence when neither an id nor `--all` is given, or both
 */
export async function runRetry(id: string | undefined, { all }: { all?: true }): Promise<number> {
  if ((id === undefined) !== (all === true))
    throw new Error('Geef een id, of --all voor alles. vraagbaak channels laat zien wat niet lukte.')
  const { administration, close } = await openChannels(process.env)
  try {
    if (id === undefined) {
      const count = await administration.retryAll()
      process.stdout.write(`${count} ${count === 1 ? 'bericht staat' : 'berichten staan'} weer in de rij.\n`)
      return 0
    }
    const isBack = await administration.retry(id)
    process.stdout.write(
      isBack
        ? `${id} staat weer in de rij.\n`
        : `Met het id ${id} is er niets dat nog een keer kan. vraagbaak channels laat zien wat er is.\n`,
    )
    return isBack ? 0 : 1
  } finally {
    close()
  }
}

/**
 * `vraagbaak channels pause`: what comes in is kept, and nothing goes out.
 * @returns the exit status
 * @throws a sentence when there is no such channel
 */
export function runPause(name: string): Promise<number> {
  return change(name, 'pause', 'is gepauzeerd: berichten worden bewaard en er gaat niets uit.')
}

/**
 * `vraagbaak channels resume`: goes on, also with what was kept.
 * @returns the exit status
 * @throws a sentence when there is no such channel
 */
export function runResume(name: string): Promise<number> {
  return change(name, 'resume', 'gaat verder, ook met wat bewaard is.')
}

async function change(name: string, action: 'pause' | 'resume', sentence: string): Promise<number> {
  const channel = knownChannel(name)
  const { administration, close } = await openChannels(process.env)
  try {
    await administration[action](channel.name)
    process.stdout.write(`${channel.title} ${sentence}\n`)
    return 0
  } finally {
    close()
  }
}
