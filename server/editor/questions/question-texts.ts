import type { groupStates, groupedKinds } from '../../database/grouping-schema.ts'
import type { LoggedQuestion } from '../../database/schema.ts'

/** Why a question is in a group, as editors say it. */
export const kindNames: Record<(typeof groupedKinds)[number], string> = {
  'not-understood': 'geen antwoord gevonden',
  'choice-not-taken': 'keuze niet gebruikt',
  'not-helped': 'niet geholpen',
}

export const stateNames: Record<(typeof groupStates)[number], string> = {
  open: 'open',
  dismissed: 'weggelegd',
  solved: 'opgelost',
}

export const outcomeNames: Record<LoggedQuestion['outcome'], string> = {
  answer: 'antwoord',
  choices: 'keuze',
  none: 'geen antwoord',
  message: 'vast bericht',
}

export const languageNames = { nl: 'Nederlands', en: 'Engels' } as const

/** "1 vraag", "12 vragen". */
export function countQuestions(count: number): string {
  return count === 1 ? '1 vraag' : `${count} vragen`
}
