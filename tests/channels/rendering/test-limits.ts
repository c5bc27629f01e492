import type { ChannelLimits, Dialect } from '../../../channels/channel-limits.ts'
import { plainDialect } from '../../../channels/rendering/dialects/plain.ts'

/** Limits that are wide, with what the test is about. */
export function limitsWith(changes: Partial<ChannelLimits> & { dialect?: Dialect }): ChannelLimits {
  return {
    text: 4000,
    measure: (text) => text.length,
    parts: 3,
    options: { style: 'buttons', maximum: 10, label: 40 },
    feedback: false,
    dialect: plainDialect,
    perSecond: 1,
    conversationInterval: 0,
    idempotent: false,
    ...changes,
  }
}

/** What `renderFixedText` needs beside the words. */
export function frameWith(changes: Partial<ChannelLimits>) {
  return { limits: limitsWith(changes), publicUrl: 'https://vragen.example', introduce: false }
}
