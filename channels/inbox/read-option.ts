/** What a button of ours says when it is pressed. */
export type ChosenOption =
  /** The article of a choice: its place in the list that was shown with that question, counted from 1. */
  | { kind: 'choice'; questionId: string; number: number }
  | { kind: 'rating'; questionId: string; helpful: boolean }

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const choice = new RegExp(`^keuze:${uuid}:(\\d{1,2})$`)
const rating = new RegExp(`^nuttig:${uuid}:(ja|nee)$`)

/** Reads the value of an option (see `Option` in `channel.ts`); nothing when it is none of ours. */
export function readOption(value: string): ChosenOption | undefined {
  const [, chosenFrom, number] = choice.exec(value) ?? []
  if (chosenFrom !== undefined) return { kind: 'choice', questionId: chosenFrom, number: Number(number) }
  const [, rated, verdict] = rating.exec(value) ?? []
  return rated === undefined ? undefined : { kind: 'rating', questionId: rated, helpful: verdict === 'ja' }
}
