import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientAddress, clientNetwork } from '../../../server/http/client-address.ts'

async function addressOf(
  trustedProxies: number,
  forwardedFor?: string,
  remoteAddress?: string,
): Promise<string> {
  const app = new Hono().get('/', (context) => context.json(clientAddress(context, trustedProxies) ?? null))
  const connection = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } }
  const headers = forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor }
  return (await app.request('/', { headers }, connection)).text()
}

describe('the address of a client', () => {
  test.each([
    ['no proxy: the connection', 0, undefined, '"203.0.113.5"'],
    ['no proxy: what the client says of itself does not count', 0, '198.51.100.1', '"203.0.113.5"'],
    ['one proxy: what it adds', 1, '198.51.100.1', '"198.51.100.1"'],
    ['one proxy: what the client made up stands before that', 1, '192.0.2.9, 198.51.100.1', '"198.51.100.1"'],
    ['two proxies: what the first adds', 2, '192.0.2.9, 198.51.100.1, 10.0.0.1', '"198.51.100.1"'],
    ['fewer addresses than proxies: the connection', 2, '198.51.100.1', '"203.0.113.5"'],
  ])('%s', async (_, proxies, forwardedFor, expected) => {
    expect(await addressOf(proxies, forwardedFor, '203.0.113.5')).toBe(expected)
  })

  test('is unknown without a connection', async () => {
    expect(await addressOf(0)).toBe('null')
  })
})

describe('the network that stands for a client', () => {
  test.each([
    ['203.0.113.5', '203.0.113.5'],
    ['::ffff:203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s is in %s', (address, network) => {
    expect(clientNetwork(address)).toBe(network)
  })
})
