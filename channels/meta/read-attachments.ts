import { z } from 'zod'
import type { UnsupportedKind } from '../channel.ts'

export const attachmentSchema = z.object({
  type: z.string(),
  payload: z
    .object({ sticker_id: z.union([z.number(), z.string()]).optional().catch(undefined) })
    .nullish()
    .catch(undefined),
})
type Attachment = z.infer<typeof attachmentSchema>

/** The thumb beside Messenger's text box, in its three sizes: a nod, not a question. */
const thumbs = new Set(['369239263222822', '369239343222814', '369239383222810'])

/** Attachments that are no attempt to ask something: a mention in somebody's story. */
const silent = new Set(['story_mention'])

const kindOfType: Record<string, UnsupportedKind> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  reel: 'video',
  ig_reel: 'video',
  file: 'file',
  location: 'location',
}

/** What kinds of things came along, without what asks for no reaction. */
export function readAttachments(attachments: Attachment[]): UnsupportedKind[] {
  return attachments.flatMap(({ type, payload }): UnsupportedKind[] => {
    const sticker = payload?.sticker_id
    if (silent.has(type) || (sticker !== undefined && thumbs.has(String(sticker)))) return []
    return [sticker === undefined ? (kindOfType[type] ?? 'other') : 'sticker']
  })
}
