import type { Channel, Delivery, SendOutcome } from '../../channels/channel.ts'
import type { ChannelLimits } from '../../channels/channel-limits.ts'

const plainDialect = {
  escape: (text: string) => text,
  strong: (inner: string) => inner,
  emphasis: (inner: string) => inner,
  code: (inner: string) => inner,
  link: (inner: string, url: string) => `${inner} (${url})`,
  heading: (inner: string) => inner,
  bullet: '- ',
}

/** A roomy platform without rules of its own. */
const fakeLimits: ChannelLimits = {
  text: 4000,
  measure: (text) => text.length,
  parts: 5,
  options: { style: 'buttons', maximum: 10, label: 60 },
  feedback: true,
  dialect: plainDialect,
  perSecond: 1000,
  conversationInterval: 0,
  idempotent: false,
}

/** A channel whose platform does as the test says, and that remembers what was sent. */
export function createFakeChannel(limits: Partial<ChannelLimits> = {}) {
  const sent: Delivery[] = []
  let outcomes: (SendOutcome | (() => Promise<SendOutcome>))[] = []
  const channel: Channel = {
    name: 'telegram',
    limits: { ...fakeLimits, ...limits },
    async send(delivery) {
      sent.push(delivery)
      const outcome = outcomes.shift() ?? { kind: 'sent', platformId: `platform-${sent.length}` }
      return typeof outcome === 'function' ? outcome() : outcome
    },
    test: () => Promise.resolve([{ ok: true, text: 'Alles werkt.' }]),
  }
  return {
    channel,
    /** Every call of `send`, in order. */
    sent,
    texts: () => sent.map(({ part }) => part.text),
    /** What the platform will say to the next attempts; after these everything arrives. */
    willAnswer: (...next: typeof outcomes) => void (outcomes = next),
  }
}
