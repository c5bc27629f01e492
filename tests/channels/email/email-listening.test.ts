import { afterEach, describe, expect, test } from 'vitest'
import { createEmailChannel, eventually, mail } from './email-channel.ts'

const running: { stop: () => Promise<void> }[] = []

/** A channel that is stopped after the test. */
async function start(options: Parameters<typeof createEmailChannel>[0] = {}) {
  const created = await createEmailChannel(options)
  running.push(created)
  return created
}

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})

describe('listening', () => {
  test('brings a question, stores it and only then marks it as seen', async () => {
    const { listen, server, received, texts } = await start()
    await listen()
    const stored = server.deliver(mail('Hoe vraag ik een paspoort aan?'))
    await eventually(() => expect(texts()).toEqual(['Hoe vraag ik een paspoort aan?']))
    await eventually(() => expect(stored.flags).toEqual(['\\Seen']))
    expect(received).toMatchObject([{ channel: 'email', address: { to: 'sanne@burger.example' } }])
  })

  test('for the very first time answers nothing that was there before', async () => {
    const { listen, server, texts, position } = await start()
    server.deliver(mail('jaren geleden gevraagd'))
    await listen()
    expect(position()).toMatch(/^7:1:/)
    server.deliver(mail('en dit is de vraag van nu'))
    await eventually(() => expect(texts()).toEqual(['en dit is de vraag van nu']))
  })

  test('after a restart reads what came while we were away, once and in order', async () => {
    const { listen, disconnect, server, texts, position } = await start()
    await listen()
    server.deliver(mail('dit is de eerste vraag'))
    await eventually(() => expect(texts()).toHaveLength(1))
    await disconnect()
    for (const number of ['tweede', 'derde', 'vierde']) server.deliver(mail(`dit is de ${number} vraag`))
    await listen()
    await eventually(() => expect(position()).toMatch(/^7:4:/))
    expect(texts()).toEqual([
      'dit is de eerste vraag',
      'dit is de tweede vraag',
      'dit is de derde vraag',
      'dit is de vierde vraag',
    ])
  })

  test('reads nothing twice and skips nothing when the mailbox gets new numbers', async () => {
    const { listen, disconnect, server, texts, position } = await start({ now: () => new Date() })
    server.deliver(mail('van voor onze tijd'), new Date(Date.now() - 3_600_000))
    await listen()
    server.deliver(mail('dit is de eerste vraag'))
    await eventually(() => expect(position()).toMatch(/^7:2:/))
    await disconnect()
    server.deliver(mail('dit is de tweede vraag'), new Date(Date.now() + 5000))
    await server.stopImap()
    await server.restartImap((mailbox) => {
      mailbox.uidvalidity = 8
      for (const [index, stored] of mailbox.messages.entries()) stored.uid = index + 41
      mailbox.uidnext = 44
    })
    await listen()
    await eventually(() => expect(position()).toMatch(/^8:43:/))
    expect(texts()).toEqual(['dit is de eerste vraag', 'dit is de tweede vraag'])
    server.deliver(mail('dit is de derde vraag'))
    await eventually(() => expect(texts().at(-1)).toBe('dit is de derde vraag'))
  })

  test('begins afresh in another mailbox', async () => {
    const { listen, server, position, texts } = await start({ cursor: '7:0:0:een-ander-postvak' })
    server.deliver(mail('al eerder gevraagd'))
    await listen()
    await eventually(() => expect(position()).toMatch(/^7:1:/))
    expect(texts()).toEqual([])
  })

  test('survives connections that break and a server that goes away', async () => {
    const { listen, server, texts } = await start()
    await listen()
    server.dropConnections()
    server.deliver(mail('tijdens de storing gevraagd'))
    await eventually(() => expect(texts()).toHaveLength(1))
    await server.stopImap()
    await server.restartImap()
    server.deliver(mail('na de storing gevraagd'))
    await eventually(() => expect(texts()).toEqual(['tijdens de storing gevraagd', 'na de storing gevraagd']))
  })

  test('starts without the server, says so without an address, and finds it when it comes', async () => {
    const { listen, server, lines, position } = await start()
    await server.stopImap()
    const listening = listen()
    await eventually(() => expect(lines.join()).toContain('127.0.0.1 is niet te bereiken (ECONNREFUSED)'))
    expect(lines.join()).not.toContain('vragen@')
    await server.restartImap()
    await listening
    expect(position()).toMatch(/^7:0:/)
  })

  test('keeps the place, and leaves the mail unseen, until storing works', async () => {
    const { listen, server, texts, position } = await start({ failingIntake: 2 })
    await listen()
    const stored = server.deliver(mail('hoe laat gaat u open?'))
    await eventually(() => expect(texts()).toEqual(['hoe laat gaat u open?']))
    await eventually(() => expect(position()).toMatch(/^7:1:/))
    expect(stored.flags).toEqual(['\\Seen'])
  })

  test('stops at once, also while connecting', async () => {
    const { listen, disconnect, channel } = await start()
    await listen()
    await disconnect()
    const stop = await channel.listen(async () => undefined, {
      read: async () => undefined,
      write: async () => undefined,
    })
    await stop()
  })
})

describe('what may not stop the mailbox', () => {
  test('a mail that is too large is not fetched, and its writer is told', async () => {
    const { listen, server, received, texts } = await start()
    await listen()
    server.deliver(mail(`Zie de bijlage.\n${'x'.repeat(5_200_000)}`))
    server.deliver(mail('hoe laat gaat u open?'))
    await eventually(() => expect(texts()).toEqual(['unsupported', 'hoe laat gaat u open?']))
    expect(received[0]?.content).toEqual({ kind: 'unsupported', what: 'too-large' })
    expect(server.fetched).toEqual(['1:64000', '2:5000000'])
  })

  test('bytes that are no mail', async () => {
    const { listen, server, texts, position } = await start()
    await listen()
    server.deliver(Buffer.from([0, 255, 254, 13, 10, 13, 10, 0, 128]))
    server.deliver('')
    server.deliver(mail('<div>'.repeat(60_000), { 'Content-Type': 'text/html' }))
    server.deliver(mail('hoe laat gaat u open?'))
    await eventually(() => expect(position()).toMatch(/^7:4:/))
    expect(texts().at(-1)).toBe('hoe laat gaat u open?')
  })

  test('somebody who mails too often gets so many answers and no more; others do', async () => {
    const { listen, server, received, texts, lines } = await start({
      environment: { EMAIL_DAILY_LIMIT: '3' },
    })
    await listen()
    for (const number of [1, 2, 3, 4, 5])
      server.deliver(mail(`dit is mijn vraag ${number}`, { From: `Sanne <sanne+${number}@burger.example>` }))
    server.deliver(mail('dit is een andere vraag', { From: 'piet@burger.example' }))
    await eventually(() => expect(texts().at(-1)).toBe('dit is een andere vraag'))
    expect(received).toHaveLength(4)
    expect(lines.join()).toContain('genoeg gehad')
    expect(lines.join()).not.toContain('burger.example')
  })
})
