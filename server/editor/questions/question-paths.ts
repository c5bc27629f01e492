import { editorPaths } from '../editor-paths.ts'

const base = editorPaths.questions
const group = (id: string) => `${base}/groep/${encodeURIComponent(id)}`

/** What can be done with a group, as the last part of the address. */
export const groupActions = [
  'wegleggen',
  'oplossen',
  'heropenen',
  'toewijzen',
  'koppelen',
  'splitsen',
  'verplaatsen',
] as const
export type GroupAction = (typeof groupActions)[number]

/** Addresses of the pages about asked questions, without the host. */
export const questionPaths = {
  groups: base,
  group,
  action: (id: string, action: GroupAction) => `${group(id)}/${action}`,
  merge: `${base}/samenvoegen`,
  log: `${base}/alle`,
  csv: `${base}/alle.csv`,
}

/** The state that asks for groups in every state, in the address of the list. */
export const allStates = 'alle'

/** Where the way to every page about questions starts. */
export const questionsBreadcrumb = { name: 'Vragen', path: base }
