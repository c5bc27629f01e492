import { TokenError } from './create-credentials.ts'

/**
 * What went wrong on the way to a mailbox, as a Dutch sentence with the remedy. What a server says is left out: it may
 * repeat an address.
 */
export function describeMailError(error: unknown, { host, path }: { host: string; path: string }): string {
  if (error instanceof TokenError) return error.message
  const code = textOf(error, 'code') ?? 'onbekende fout'
  if (hasFlag(error, 'authenticationFailed'))
    return `${host} laat ons niet in. Controleer EMAIL_IMAP_USER en EMAIL_IMAP_PASSWORD, en of IMAP voor dit postvak aan staat.`
  if (hasFlag(error, 'mailboxMissing') || / (?:SELECT|EXAMINE) /.test(textOf(error, 'executedCommand') ?? ''))
    return `${host} heeft geen map ${path} die wij mogen openen. Controleer EMAIL_MAILBOX.`
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_SSL|ERR_TLS|EPROTO|WRONG_VERSION|TLS/i.test(code))
    return `De beveiligde verbinding met ${host} kwam niet tot stand (${code}). Controleer EMAIL_IMAP_TLS, EMAIL_IMAP_PORT en het certificaat.`
  if (/^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)/.test(code))
    return `${host} is niet te bereiken (${code}). Controleer EMAIL_IMAP_HOST en EMAIL_IMAP_PORT.`
  return `De verbinding met ${host} brak af (${code}).`
}

function textOf(error: unknown, key: string): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : undefined
}

function hasFlag(error: unknown, key: string): boolean {
  return error instanceof Error && Reflect.get(error, key) === true
}
