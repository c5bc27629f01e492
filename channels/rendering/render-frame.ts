import type { FindByPath } from '../../server/answer/render-content.ts'
import type { Organisation } from '../../server/organisation/organisation-schema.ts'
import type { ChannelLimits } from '../channel-limits.ts'

/** What rendering needs beside the words. */
export interface RenderFrame {
  limits: ChannelLimits
  /** `PUBLIC_URL`: what stands before the path of a page. */
  publicUrl: string
  find: FindByPath
  organisation: Organisation
  /** Whether this is the first message of a conversation: it says that this is a chatbot, with the privacy page. */
  introduce: boolean
}
