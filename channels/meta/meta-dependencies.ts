import type { Logger } from 'pino'

/** What the channels of Meta work with. */
export interface MetaDependencies {
  /** Tests give a fake Graph API. */
  fetch?: typeof globalThis.fetch
  now: () => Date
  /** The address of our own site, without a slash at the end. */
  publicUrl: string
  logger: Pick<Logger, 'warn'>
}
