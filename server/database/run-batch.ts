import type { BatchItem } from 'drizzle-orm/batch'
import type { Database } from './open-database.ts'

/**
 * Runs statements as one transaction: all of them, or none. The first must write, so that it waits for its turn when
 * another process is writing. (An interactive transaction would hold the file while our own code runs.)
 */
export async function runBatch(database: Database, statements: BatchItem<'sqlite'>[]): Promise<void> {
  const [first, ...others] = statements
  if (first) await database.batch([first, ...others])
}
