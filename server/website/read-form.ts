import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { WebsiteParts } from './create-website.tsx'

/** Bytes. Room for a question far over its limit, so that the limit itself is what a visitor hears of. */
const maximumBytes = 64 * 1024

/** Refuses what is larger than any form of ours, with a page that says so. */
export function limitForm({ errorPages }: Pick<WebsiteParts, 'errorPages'>) {
  return bodyLimit({ maxSize: maximumBytes, onError: errorPages.tooLarge })
}

/** The text fields of a posted form. A body that is no form has none. */
export async function readForm(context: Context): Promise<Record<string, string>> {
  const fields = await context.req.parseBody().catch(() => ({}))
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
}
