import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../server/database/open-database.ts'

/** Does work with a database of its own, which is gone afterwards. */
export async function withTemporaryDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'vraagbaak-meting-'))
  const { database, close } = await openDatabase(`file:${join(folder, 'meting.db')}`)
  try {
    return await work(database)
  } finally {
    close()
    await rm(folder, { recursive: true, force: true })
  }
}
