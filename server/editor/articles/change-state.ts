import type { Author } from './create-content-repository.ts'
import { type Draft, type DraftState, openStates } from './create-drafts.ts'
import type { createQueue } from './create-queue.ts'
import { RefusedError } from './refused-error.ts'
import type { StoreParts } from './store-parts.ts'

/** The steps of a draft on its way to publication. Each refuses when the draft is not where the step starts. */
export function changeState(parts: StoreParts, inTurn: ReturnType<typeof createQueue>) {
  const { drafts, now } = parts

  const step = (
    id: string,
    from: DraftState[],
    changes: (draft: Draft) => Parameters<typeof drafts.update>[1],
  ) =>
    inTurn(async () => {
      const draft = await drafts.get(id)
      if (!from.includes(draft.state)) throw new RefusedError(wrongState(draft.state))
      await drafts.update(id, changes(draft))
      return drafts.get(id)
    })

  return {
    /** Asks a colleague to review it. */
    submit: (id: string, note: string) =>
      step(id, ['concept'], (draft) => ({ state: 'ter-beoordeling', note: note.trim() || draft.note })),
    /** Back to its writer, with a remark. */
    giveBack: (id: string, note: string) =>
      step(id, ['ter-beoordeling', 'gepland'], (draft) => ({
        state: 'concept',
        publishAt: null,
        scheduledBy: null,
        note: note.trim() || draft.note,
      })),
    /**
     * Publishes it at a moment.
     * @param at milliseconds since 1970
     */
    schedule: (id: string, at: number, author: Author) =>
      step(id, openStates, () => {
        if (!(at > now().getTime()))
          throw new RefusedError('Kies een moment in de toekomst, of publiceer het artikel nu.')
        const { name, email } = author
        return { state: 'gepland', publishAt: at, scheduledBy: { name, email }, error: null }
      }),
    /** What goes with the publication: the moment it goes out of sight (ms since 1970), and a remark. */
    setPlan: (id: string, { expireAt, note }: { expireAt: number | null; note: string }) =>
      step(id, openStates, () => ({ expireAt, note })),
    /** Puts it away; every text stays and it can be taken back. */
    discard: (id: string) => step(id, openStates, () => ({ state: 'verworpen', publishAt: null })),
    takeBack: (id: string) => step(id, ['verworpen'], () => ({ state: 'concept' })),
  }
}

function wrongState(state: DraftState): string {
  return `Dit kan nu niet: het concept is intussen ${names[state]}. Bekijk het opnieuw.`
}

const names: Record<DraftState, string> = {
  concept: 'een concept',
  'ter-beoordeling': 'ter beoordeling',
  gepland: 'gepland',
  gepubliceerd: 'gepubliceerd',
  verworpen: 'verworpen',
}
