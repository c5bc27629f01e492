import type { OpenState } from '../../organisation/opening-hours.ts'

/** Whether a contact route is open now; the colour only repeats what the words say. */
export function OpenNow({ state }: { state: OpenState }) {
  return <p class={state.open ? 'vb-open vb-open--yes' : 'vb-open'}>{state.text}</p>
}
