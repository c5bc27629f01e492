import type { SendOutcome } from '../channel.ts'

/** What a call without a response comes to. */
export type NotDelivered = Extract<SendOutcome, { kind: 'retry' | 'unknown' }>

/** The connection was never there: no byte of the message has left. Node's and undici's codes. */
const neverConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ERR_INVALID_URL',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** OpenSSL's and Node's codes for a certificate that cannot be trusted, or a handshake that fails. */
const handshakeFailed =
  /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECODE)|^ERR_SSL_|^ERR_TLS_|^EPROTO$|HOSTNAME_MISMATCH/

/**
 * Whether a call that threw can have delivered its message. Only what failed before the request could leave is certain
 * (`retry`); a time-out or a broken connection after that is not (`unknown`).
 * @param host for the sentence; never a whole address, which may hold a token
 * @param timeout milliseconds that were waited
 */
export function classifyFailure(error: unknown, host: string, timeout: number): NotDelivered {
  const causes = causesOf(error)
  const isTimeout = causes.some((cause) => cause.name === 'TimeoutError')
  if (isTimeout) {
    const reason = `${host} gaf binnen ${timeout / 1000} seconden geen antwoord.`
    return { kind: 'unknown', reason }
  }
  const codes = causes.flatMap((cause) => ('code' in cause ? String(cause.code) : []))
  const [code = 'onbekende fout'] = codes
  if (codes.some((each) => handshakeFailed.test(each)) || causes.some(brokeInHandshake))
    return { kind: 'retry', reason: `De beveiligde verbinding met ${host} kwam niet tot stand (${code}).` }
  const failedToConnect = causes.some((cause) => 'syscall' in cause && cause.syscall === 'connect')
  if (failedToConnect || codes.some((each) => neverConnected.includes(each)))
    return { kind: 'retry', reason: `${host} is niet te bereiken (${code}).` }
  return { kind: 'unknown', reason: `De verbinding met ${host} brak af tijdens het versturen (${code}).` }
}

/** Node has a plain ECONNRESET for this; only the sentence tells (`lib/_tls_wrap.js`). */
function brokeInHandshake({ message }: Error): boolean {
  return message.includes('before secure TLS connection was established')
}

/** The error, what caused it, and the failures of each address that was tried. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const tried = error instanceof AggregateError ? error.errors : []
  return [error, ...causesOf(error.cause), ...tried.flatMap(causesOf)]
}
