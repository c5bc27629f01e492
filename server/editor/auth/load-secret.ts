import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import type { Settings } from '../../settings.ts'

type SecretSettings = Pick<Settings, 'AUTH_SECRET' | 'DATABASE_URL'>

/**
 * The secret that signs sessions and forms and encrypts the secrets of two-step sign-in. From AUTH_SECRET; otherwise
 * made once and kept in `auth-secret` beside the database.
 * @throws a sentence when the file cannot be read or written
 */
export function loadSecret({ settings, logger }: { settings: SecretSettings; logger: Logger }): string {
  if (settings.AUTH_SECRET !== undefined) return settings.AUTH_SECRET
  const path = join(dataFolder(settings.DATABASE_URL), 'auth-secret')
  try {
    return readSecret(path) ?? makeSecret(path, logger)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `Het geheim van de redactie in ${path} is niet te lezen of te maken (${reason}). Geef de map schrijfrechten, of zet AUTH_SECRET in de omgeving.`,
      { cause: error },
    )
  }
}

/** The folder of a database file; for a libSQL server the folder `data`. */
function dataFolder(databaseUrl: string): string {
  const path = /^file:(?!:memory:)(?:\/\/(?=\/))?([^?]+)/.exec(databaseUrl)?.[1]
  return path === undefined ? 'data' : dirname(path)
}

function readSecret(path: string): string | undefined {
  try {
    const secret = readFileSync(path, 'utf8').trim()
    return secret === '' ? undefined : secret
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function makeSecret(path: string, logger: Logger): string {
  const secret = randomBytes(48).toString('base64url')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${secret}\n`, { mode: 0o600 })
  logger.info(
    `Er is een geheim voor de redactie gemaakt in ${path}. Bewaar het bij de back-up van de database, en geef het aan niemand.`,
  )
  return secret
}
