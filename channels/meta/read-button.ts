import type { MessageContent } from '../channel.ts'

/** The values of the buttons that we send (see `Option` in channel.ts). */
const ownValue = /^(?:keuze|nuttig):/

/** What the first button of a conversation sends, as Meta's guides name it. */
const startPayload = /^(?:get_?started|start)$/i

/**
 * What pressing a button means.
 * @param payload what the button sends; a button that somebody made in Meta's own screens may send anything
 * @param title what stands on the button: for a button that is not ours it is the person's question
 */
export function readButton(
  payload: string | undefined,
  title: string | undefined,
): MessageContent | undefined {
  if (payload !== undefined && ownValue.test(payload)) return { kind: 'option', value: payload }
  if (payload !== undefined && startPayload.test(payload.trim())) return { kind: 'start' }
  return title?.trim() ? { kind: 'text', text: title } : undefined
}
