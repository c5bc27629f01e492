import { z } from 'zod'
import type { JsonObject } from '../../server/database/json.ts'
import type { Part } from '../channel.ts'

const partSchema = z.object({
  text: z.string(),
  plain: z.string(),
  html: z.string().exactOptional(),
  subject: z.string().exactOptional(),
  options: z.array(
    z.object({ value: z.string(), label: z.string(), description: z.string().exactOptional() }),
  ),
}) satisfies z.ZodType<Part>

/** A part as the outbox keeps it. */
export function writePart({ text, plain, html, subject, options }: Part): JsonObject {
  return {
    text,
    plain,
    ...(html === undefined ? {} : { html }),
    ...(subject === undefined ? {} : { subject }),
    options: options.map((option) => ({ ...option })),
  }
}

/** @throws when it is not a part */
export function readPart(stored: JsonObject | null): Part {
  return partSchema.parse(stored)
}
