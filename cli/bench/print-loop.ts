import type { EditorAction } from './loop-editor.ts'
import type { LoopReport } from './run-bench-loop.ts'
import type { LoopRound } from './measure-loop.ts'

const columns = ['ronde', 'artikelen', 'geholpen', 'antwoord', 'ongezien', 'antwoord', 'ontbrak', 'groepen']

const verbs: Record<EditorAction['action'], string> = {
  restored: 'artikel geschreven',
  linked: 'gekoppeld',
  dismissed: 'weggelegd',
}

/** The rounds as a table for people, and what the editor did. */
export function printLoop({ questions, missing, rounds }: LoopReport): string {
  const unseen = rounds[0]?.unseen.n ?? 0
  return [
    `${questions} vragen; ${missing} artikelen ontbreken eerst; ${unseen} vragen werden nooit een vraagvariant (ongezien).`,
    '',
    columns.map((title) => title.padStart(11)).join(''),
    ...rounds.map(printRound),
    '',
    'geholpen = het juiste artikel als antwoord of als keuze; antwoord = als antwoord;',
    'ontbrak = geholpen bij vragen over artikelen die eerst ontbraken',
    ...rounds.filter(({ actions }) => actions.length > 0).flatMap(printActions),
    '',
  ].join('\n')
}

function printRound({ round, articles, all, unseen, aboutMissing, groups }: LoopRound): string {
  const shares = [all.right, all.answeredRight, unseen.right, unseen.answeredRight, aboutMissing.right]
  return [String(round), String(articles), ...shares.map(percent), String(groups.open)]
    .map((cell) => cell.padStart(11))
    .join('')
}

function printActions({ round, actions }: LoopRound): string[] {
  const lines = actions.map(({ action, group, times, article, variants }) => {
    const target = article === undefined ? '' : ` → ${article} (${variants.length} varianten)`
    return `  ${verbs[action]}: "${group}" (${times} keer gevraagd)${target}`
  })
  return ['', `De redacteur na ronde ${round}:`, ...lines]
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
