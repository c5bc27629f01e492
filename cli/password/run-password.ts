import { eq } from 'drizzle-orm'
import { editorTwoFactor, editorUser } from '../../server/database/editor-schema.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { createAudit } from '../../server/editor/audit/create-audit.ts'
import { createLinks } from '../../server/editor/auth/create-links.ts'
import { editorPaths } from '../../server/editor/editor-paths.ts'
import { readSettings } from '../../server/settings.ts'

export interface PasswordOptions {
  tweedeStapUit?: boolean
}

/**
 * Runs `vraagbaak password`: prints a link with which an editor chooses a new password.
 * @returns the exit status
 * @throws a sentence when nobody has that e-mail address
 */
export async function runPassword(email: string, { tweedeStapUit }: PasswordOptions): Promise<number> {
  const settings = readSettings(process.env)
  const { database, close } = await openDatabase(settings.DATABASE_URL, settings.DATABASE_TOKEN)
  try {
    const user = await database.query.editorUser.findFirst({
      where: eq(editorUser.email, email.toLowerCase()),
    })
    if (!user) throw new Error(`Niemand in de redactie heeft het e-mailadres ${email}. Controleer het adres.`)
    if (tweedeStapUit) {
      await database.update(editorUser).set({ twoFactorEnabled: false }).where(eq(editorUser.id, user.id))
      await database.delete(editorTwoFactor).where(eq(editorTwoFactor.userId, user.id))
    }
    const token = await createLinks({ database, now }).make('password', user.id)
    await createAudit({ database, now })({
      editor: undefined,
      action: 'link voor wachtwoord gemaakt',
      objectKind: 'gebruiker',
      objectId: user.id,
      objectName: `${user.name} (${user.email})`,
      details: `In de terminal${tweedeStapUit ? ', met de tweede stap uit' : ''}.`,
    })
    const link = `${settings.PUBLIC_URL}${editorPaths.password}/${token}`
    process.stdout.write(`Met deze link kiest ${user.name} één keer een nieuw wachtwoord:\n\n  ${link}\n`)
    return 0
  } finally {
    close()
  }
}

function now(): Date {
  return new Date()
}
