/**
 * Whether our token may go to this address: a host on the list or under one on it, over HTTPS (plain HTTP on this
 * machine only, for tests).
 */
export function isAllowedService(serviceUrl: string, hosts: string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, hostname, username } = new URL(serviceUrl)
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1'
  if (username !== '' || (protocol !== 'https:' && !(protocol === 'http:' && isOwnMachine))) return false
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
