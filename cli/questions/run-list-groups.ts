import { type GroupState, groupStates } from '../../server/database/grouping-schema.ts'
import type { GroupFilter, QuestionGroup } from '../../server/grouping/question-group.ts'
import { readSettings } from '../../server/settings.ts'
import { assembleAnswering } from '../assemble.ts'
import { createLogger } from '../create-logger.ts'
import { createGroups } from './create-groups.ts'
import { groupToJson } from './group-to-json.ts'
import { dayWords, kindsWords, stateWords, trendWords } from './group-words.ts'

export interface ListGroupsOptions {
  state: string
  since?: string
  minimum?: string
  json?: boolean
}

/**
 * `vraagbaak questions list`: the groups of the question log.
 * @returns the exit status
 * @throws a sentence when an option is not right
 */
export async function runListGroups(options: ListGroupsOptions): Promise<number> {
  const filter = readFilter(options)
  const settings = readSettings(process.env)
  const answering = await assembleAnswering(settings, { logger: createLogger('error') })
  try {
    const groups = await createGroups(answering, settings).list(filter)
    process.stdout.write(
      options.json ? `${JSON.stringify(groups.map(groupToJson), null, 2)}\n` : printGroups(groups),
    )
    return 0
  } finally {
    answering.close()
  }
}

function readFilter({ state, since, minimum }: ListGroupsOptions): GroupFilter {
  return {
    ...(state === 'all' ? {} : { state: readState(state) }),
    ...(since === undefined ? {} : { since: readDay(since) }),
    ...(minimum === undefined ? {} : { minimum: readCount(minimum) }),
  }
}

function readState(state: string): GroupState {
  const known = groupStates.find((one) => one === state)
  if (!known)
    throw new Error(`De stand "${state}" bestaat niet. Kies ${groupStates.join(', ')} of all bij --state.`)
  return known
}

function readDay(since: string): number {
  const time = Date.parse(`${since}T00:00:00`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since) || Number.isNaN(time))
    throw new Error(`--since is "${since}", maar moet een dag zijn, bijvoorbeeld --since 2026-11-01.`)
  return time
}

function readCount(minimum: string): number {
  if (!/^[1-9]\d{0,5}$/.test(minimum))
    throw new Error(`--minimum is "${minimum}", maar moet een heel getal zijn, bijvoorbeeld --minimum 2.`)
  return Number(minimum)
}

/** Groups for a reader. */
function printGroups(groups: readonly QuestionGroup[]): string {
  if (groups.length === 0) return 'Er zijn geen groepen die hieraan voldoen.\n'
  return groups.map(describeGroup).join('\n')
}

function describeGroup(group: QuestionGroup): string {
  const { count, label, state, trend, kinds, lastAskedAt, assignedTo, dueOn, nearestArticles } = group
  const due = dueOn === null ? '' : `, klaar op ${dueOn}`
  const lines = [
    `${String(count).padStart(5)} ×  ${label}`,
    `${stateWords[state]} · deze periode ${trendWords(trend)} · ${kindsWords(kinds)} · laatst ${dayWords(lastAskedAt)}`,
    ...(assignedTo === null ? [] : [`voor ${assignedTo}${due}`]),
    ...nearestArticles.slice(0, 1).map(({ vraag }) => `dichtstbij: ${vraag}`),
  ]
  return `${lines.join('\n          ')}\n`
}
