import { asc, eq, inArray } from 'drizzle-orm'
import { editorAccount, editorUser } from '../../../database/editor-schema.ts'
import type { Database } from '../../../database/open-database.ts'
import { passwordProvider } from '../../auth/set-password.ts'

export type EditorUser = Awaited<ReturnType<typeof findUsers>>[number]

/** Everyone who may sign in or once might, by name; `signsInWith` is empty for who did not accept the invitation yet. */
export async function findUsers(database: Database, id?: string) {
  const users = await database
    .select()
    .from(editorUser)
    .where(id === undefined ? undefined : eq(editorUser.id, id))
    .orderBy(asc(editorUser.name))
  const accounts = await database
    .select({ userId: editorAccount.userId, providerId: editorAccount.providerId })
    .from(editorAccount)
    .where(
      inArray(
        editorAccount.userId,
        users.map((user) => user.id),
      ),
    )
  return users.map((user) => ({
    ...user,
    signsInWith: accounts
      .filter(({ userId }) => userId === user.id)
      .map(({ providerId }) => (providerId === passwordProvider ? 'wachtwoord' : 'organisatie')),
  }))
}

/** How things stand with someone, in a word. */
export function stateOf({ isBlocked, signsInWith }: EditorUser): 'actief' | 'uitgenodigd' | 'geblokkeerd' {
  if (isBlocked) return 'geblokkeerd'
  return signsInWith.length === 0 ? 'uitgenodigd' : 'actief'
}
