import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import * as articleSchema from './article-schema.ts'
import * as channelSchema from './channel-schema.ts'
import * as directLineSchema from './direct-line-schema.ts'
import * as editorSchema from './editor-schema.ts'
import * as groupingSchema from './grouping-schema.ts'
import * as schema from './schema.ts'

export type Database = Awaited<ReturnType<typeof openDatabase>>['database']

/** Milliseconds to wait for another process that is writing to the same file. */
const busyTimeout = 5000

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/**
 * Opens the database, creates it when it is not there, and brings it up to date.
 * @param url `file:` for a file beside us, otherwise a libSQL server
 * @throws a sentence with the remedy when it cannot be opened
 */
export async function openDatabase(url: string, authToken?: string) {
  try {
    const path = /^file:(?!:memory:)(.+)$/.exec(url)?.[1]
    if (path !== undefined) mkdirSync(dirname(path.replace(/\?.*$/, '')), { recursive: true })
    const client = createClient({
      url,
      timeout: busyTimeout,
      ...(authToken === undefined ? {} : { authToken }),
    })
    if (path !== undefined) await client.execute('PRAGMA journal_mode = WAL')
    const database = drizzle(client, {
      schema: {
        ...schema,
        ...articleSchema,
        ...channelSchema,
        ...directLineSchema,
        ...editorSchema,
        ...groupingSchema,
      },
    })
    await migrate(database, { migrationsFolder })
    return { database, close: () => client.close() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `De database ${url} is niet te openen (${reason}). Controleer DATABASE_URL en de schrijfrechten van de map.`,
      {
        cause: error,
      },
    )
  }
}
