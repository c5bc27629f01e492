import { and, eq } from 'drizzle-orm'
import { editorUser } from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'
import { editorPaths } from '../editor-paths.ts'
import { createLinks } from './create-links.ts'

/**
 * The address, without the host, at which one person becomes the first administrator. It works once, for 24 hours. For
 * the terminal only.
 * @returns nothing when there is an administrator already
 */
export async function makeFirstRunPath(dependencies: {
  database: Database
  now: () => Date
}): Promise<string | undefined> {
  if (await hasAdministrator(dependencies.database)) return undefined
  const token = await createLinks(dependencies).make('first-run', null)
  return `${editorPaths.firstRun}/${token}`
}

/** Whether someone can already give others a role. */
export async function hasAdministrator(database: Database): Promise<boolean> {
  const administrator = await database.query.editorUser.findFirst({
    columns: { id: true },
    where: and(eq(editorUser.role, 'beheerder'), eq(editorUser.isBlocked, false)),
  })
  return administrator !== undefined
}
