import { isIPv4, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The network address a request came from. Never store or log it.
 * @param trustedProxies how many proxies of our own stand in front; each adds an address to X-Forwarded-For, and what
 *   stands before those a client can make up
 * @returns nothing when there is no network connection, as in tests
 */
export function clientAddress(context: Context, trustedProxies: number): string | undefined {
  if (!context.env?.incoming && !context.env?.server) return undefined
  const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? []
  const behindProxy = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined
  return behindProxy ?? getConnInfo(context).remote.address
}

/** The part of an address that stands for one client: whoever has an IPv6 address has its whole /64. */
export function clientNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIPv4(plain) || !isIPv6(plain)) return plain
  const [head = '', tail] = plain.replace(/%.*$/, '').split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...last]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
