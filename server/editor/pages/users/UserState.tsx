import type { stateOf } from './find-users.ts'

const classes = {
  actief: 'ed-label ed-label--ok',
  uitgenodigd: 'ed-label ed-label--warning',
  geblokkeerd: 'ed-label ed-label--error',
}

export function UserState({ state }: { state: ReturnType<typeof stateOf> }) {
  return <span class={classes[state]}>{state}</span>
}
