import { randomUUID } from 'node:crypto'
import { editorUser } from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'
import type { Role } from './roles.ts'

/** Someone new. Who makes the account vouches for the e-mail address. */
export async function createUser(
  database: Database,
  { name, email, role }: { name: string; email: string; role: Role },
): Promise<string> {
  const id = randomUUID()
  const now = new Date()
  const times = { createdAt: now, updatedAt: now }
  await database
    .insert(editorUser)
    .values({ id, name, email: email.toLowerCase(), emailVerified: true, role, ...times })
  return id
}
