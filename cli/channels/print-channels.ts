import type { ChannelOverview } from '../../server/channel-administration/create-channel-administration.ts'
import type { DeadLetter } from '../../server/channel-administration/dead-letters.ts'

const stateWords = { off: 'uit', on: 'aan', paused: 'gepauzeerd' } as const

const headings = ['Kanaal', 'Staat', 'Te beantwoorden', 'Te versturen', 'Aandacht', 'Laatst verstuurd']

/** At most so many dead letters are listed; the rest is counted. */
const mostLetters = 20

/**
 * The channels as a table, with below it what went wrong and what to do about it.
 * @param timeZone of the organisation
 */
export function printChannels(
  channels: ChannelOverview[],
  deadLetters: DeadLetter[],
  timeZone: string,
): string {
  const time = new Intl.DateTimeFormat('nl-NL', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  return [
    printTable([headings, ...channels.map((channel) => channelRow(channel, time))]),
    ...channels.flatMap((channel) => channelTroubles(channel, time)),
    ...printLetters(deadLetters, time),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

function channelRow(
  { name, state, waitingMessages, waitingParts, deadLetters, lastSentAt }: ChannelOverview,
  time: Intl.DateTimeFormat,
) {
  const numbers = [waitingMessages, waitingParts, deadLetters].map((amount) =>
    amount === 0 ? '-' : `${amount}`,
  )
  return [name, stateWords[state], ...numbers, lastSentAt === undefined ? '-' : time.format(lastSentAt)]
}

function printTable(rows: string[][]): string {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function channelTroubles(
  { title, problem, lastError }: ChannelOverview,
  time: Intl.DateTimeFormat,
): string[] {
  return [
    ...(problem === undefined ? [] : [`${title} staat uit: ${problem}`]),
    ...(lastError === undefined
      ? []
      : [`${title}, laatste fout (${time.format(lastError.at)}): ${lastError.text}`]),
  ]
}

function printLetters(letters: DeadLetter[], time: Intl.DateTimeFormat): string[] {
  if (letters.length === 0) return []
  const lines = letters.slice(0, mostLetters).map(({ id, channel, at, reason, canRetry }) => {
    const remedy = canRetry ? '' : ' Dit kan niet nog een keer worden verstuurd.'
    return `  ${id}  ${channel}, ${time.format(at)}: ${reason}${remedy}`
  })
  const others = letters.length - lines.length
  return [
    ['Dit vraagt aandacht:', ...lines, ...(others > 0 ? [`  … en nog ${others}`] : [])].join('\n'),
    'Nog een keer proberen: vraagbaak channels retry <id>, of --all voor alles.',
  ]
}
