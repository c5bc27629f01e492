import { eq } from 'drizzle-orm'
import { editorUser } from '../../../database/editor-schema.ts'
import { sendPage } from '../../../website/send-page.ts'
import type { Access } from '../../auth/create-access.ts'
import { createLinks } from '../../auth/create-links.ts'
import { checkPassword } from '../../auth/password-rules.ts'
import { setPassword } from '../../auth/set-password.ts'
import type { EditorApp, EditorDependencies } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { rawText, readForm } from '../../read-editor-form.ts'
import { LinkNotValidPage } from './LinkNotValidPage.tsx'
import { PasswordPage } from './PasswordPage.tsx'

const remedy = 'Vraag een beheerder van de redactie om een nieuwe link.'

/** Choosing a password by a one-time link: after an invitation, or when it was forgotten. */
export function addPasswordPages(app: EditorApp, dependencies: EditorDependencies, access: Access): void {
  const { database, audit } = dependencies
  const links = createLinks(dependencies)

  app.get(`${editorPaths.password}/:token`, async (context) => {
    const page = context.get('page')
    const found = await findUser(context.req.param('token'))
    if (found.state !== 'valid')
      return sendPage(context, <LinkNotValidPage page={page} state={found.state} remedy={remedy} />, 410)
    return sendPage(context, <PasswordPage page={page} email={found.user.email} />)
  })

  app.post(`${editorPaths.password}/:token`, async (context) => {
    const page = context.get('page')
    const token = context.req.param('token')
    const found = await findUser(token)
    if (found.state !== 'valid')
      return sendPage(context, <LinkNotValidPage page={page} state={found.state} remedy={remedy} />, 410)
    const { user } = found
    const form = await readForm(context)
    const password = rawText(form, 'wachtwoord')
    const errors = checkPassword(password, rawText(form, 'herhaling'))
    if (errors.length > 0)
      return sendPage(context, <PasswordPage page={page} email={user.email} errors={errors} />, 400)
    if (!(await links.spend(token)))
      return sendPage(context, <LinkNotValidPage page={page} state="used" remedy={remedy} />, 410)
    await setPassword({ database, auth: await access.auth() }, user.id, password)
    await audit({
      editor: user,
      action: 'wachtwoord gekozen',
      objectKind: 'account',
      objectId: user.id,
      objectName: user.email,
      details: 'Met een link van een beheerder.',
    })
    const text = 'Uw wachtwoord is opgeslagen. Log ermee in.'
    return redirectWithFlash(context, editorPaths.signIn, { kind: 'ok', text })
  })

  async function findUser(token: string) {
    const found = await links.find('password', token)
    if (found.state !== 'valid') return found
    const user =
      found.userId === null
        ? undefined
        : await database.query.editorUser.findFirst({ where: eq(editorUser.id, found.userId) })
    return user && !user.isBlocked ? ({ state: 'valid', user } as const) : ({ state: 'unknown' } as const)
  }
}
