/** How a platform writes what Markdown says. */
export interface Dialect {
  /** Makes plain words safe to stand anywhere in a message. */
  escape: (text: string) => string
  strong: (inner: string) => string
  emphasis: (inner: string) => string
  code: (inner: string) => string
  /** `inner` is already in the dialect; `url` is raw. */
  link: (inner: string, url: string) => string
  heading: (inner: string) => string
  /** Before an item of a list without numbers, for instance `- `. */
  bullet: string
  /** Makes an escaped word safe in a place that gives it a meaning: first on a line, or right against a link. */
  escapeAt?: (place: 'line-start' | 'before-link', escaped: string) => string
  /** A line break within a paragraph, when `\n` is not enough. */
  lineBreak?: string
}

/** A platform's limits, as data. */
export interface ChannelLimits {
  /** How much text one part may hold. */
  text: number
  /** How the platform counts text: UTF-16 units, UTF-8 bytes, or its own way. */
  measure: (text: string) => number
  /** More parts than this and the short text with a link to the article is sent instead. */
  parts: number
  options: {
    /** `numbered`: no buttons; the options are numbered lines of text. */
    style: 'buttons' | 'numbered'
    /** How many buttons at most; with more options than this they are numbered. */
    maximum: number
    /** Characters of a label. */
    label: number
    /** How much text a part with buttons may hold, when that is less. */
    text?: number
  }
  /** Whether "Heeft dit geholpen?" is asked under an answer. */
  feedback: boolean
  dialect: Dialect
  /** Parts per second for the whole channel. */
  perSecond: number
  /** Milliseconds between two parts in one conversation. */
  conversationInterval: number
  /** How long after the person's last message we may write, in milliseconds; without it: always. */
  window?: number
  /** The platform recognises a part that is sent again (`Delivery.id`): it can be repeated without harm. */
  idempotent: boolean
  /** How long it recognises a part, in milliseconds from the first time; without it: always. */
  idempotentFor?: number
}
