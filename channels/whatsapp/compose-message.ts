import { z } from 'zod'
import type { JsonObject } from '../../server/database/json.ts'
import type { Option, Part } from '../channel.ts'
import { whatsappLimits } from './limits.ts'

/** Reply buttons: at most this many (WhatsApp Business Platform, "Interactive reply buttons messages"). */
const maximumButtons = 3
/** Characters of the second line of a row (WhatsApp Business Platform, "Interactive list messages"). */
const maximumDescription = 72
/** On the button that opens the list; means the same in Dutch and English. At most 20 characters. */
const openList = 'Menu'

/**
 * Where a message goes: `recipient` for a business-scoped user id, `to` for a phone number. An id in `to` would be taken
 * for a number: accepted, and never delivered.
 */
export const addressSchema = z.union([
  z.object({ recipient: z.string().min(1) }),
  z.object({ to: z.string().min(1) }),
])

/** The body of a call that sends a part. */
export function composeMessage(part: Part, address: z.infer<typeof addressSchema>): JsonObject {
  const shared = { messaging_product: 'whatsapp', recipient_type: 'individual', ...address }
  // More options than fit in a list stand in the text, numbered: a typed number chooses too.
  if (part.options.length === 0 || part.options.length > whatsappLimits.options.maximum)
    return { ...shared, type: 'text', text: { body: part.text, preview_url: false } }
  const interactive = fitsButtons(part.options) ? composeButtons(part) : composeList(part)
  return { ...shared, type: 'interactive', interactive }
}

/** Buttons can be pressed at once, a list has to be opened first. The labels of buttons must differ. */
function fitsButtons(options: Option[]): boolean {
  return (
    options.length <= maximumButtons && new Set(options.map(({ label }) => label)).size === options.length
  )
}

function composeButtons({ text, options }: Part): JsonObject {
  const buttons = options.map(({ label, value }) => ({ type: 'reply', reply: { id: value, title: label } }))
  return { type: 'button', body: { text }, action: { buttons } }
}

function composeList({ text, options }: Part): JsonObject {
  const rows = options.map(({ label, value, description }) => {
    const second =
      description === undefined || description === label ? {} : { description: shorten(description) }
    return { id: value, title: label, ...second }
  })
  return { type: 'list', body: { text }, action: { button: openList, sections: [{ title: openList, rows }] } }
}

/** Cuts between words where that is possible. */
function shorten(text: string): string {
  if (text.length <= maximumDescription) return text
  const cut = text.slice(0, maximumDescription - 1)
  const lastSpace = cut.lastIndexOf(' ')
  const whole =
    lastSpace > maximumDescription / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${whole}…`
}
