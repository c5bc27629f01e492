import type { Message } from 'grammy/types'
import type { UnsupportedKind } from '../channel.ts'

/**
 * What people can send beside words, in the order in which it is looked for: a venue also has a location, an animation
 * also a document. What is not here is about the chat itself (someone joined, a message was pinned): no one asks
 * anything with it.
 */
const kinds: [keyof Message, UnsupportedKind][] = [
  ['photo', 'image'],
  ['live_photo', 'image'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['sticker', 'sticker'],
  ['document', 'file'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['rich_message', 'other'],
  ['poll', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['paid_media', 'other'],
  ['checklist', 'other'],
]

/** What a message has beside words: a message has one kind at most. */
export function readAttachment(message: Record<string, unknown>): UnsupportedKind | undefined {
  return kinds.find(([key]) => typeof message[key] === 'object' && message[key] !== null)?.[1]
}
