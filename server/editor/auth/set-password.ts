import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { editorAccount, editorSession } from '../../database/editor-schema.ts'
import type { Database } from '../../database/open-database.ts'
import type { Auth } from './create-auth.ts'

/** The provider that better-auth gives to accounts with a password. */
export const passwordProvider = 'credential'

/** Gives an editor a new password, and ends all sessions of that editor. */
export async function setPassword(
  { database, auth }: { database: Database; auth: Auth },
  userId: string,
  password: string,
): Promise<void> {
  const context = await auth.$context
  const hash = await context.password.hash(password)
  const now = new Date()
  const isTheirs = and(eq(editorAccount.userId, userId), eq(editorAccount.providerId, passwordProvider))
  const known = await database
    .update(editorAccount)
    .set({ password: hash, updatedAt: now })
    .where(isTheirs)
    .returning()
  if (known.length === 0)
    await database.insert(editorAccount).values({
      id: randomUUID(),
      accountId: userId,
      providerId: passwordProvider,
      userId,
      password: hash,
      createdAt: now,
      updatedAt: now,
    })
  await database.delete(editorSession).where(eq(editorSession.userId, userId))
}
