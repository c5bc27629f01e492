import { eq } from 'drizzle-orm'
import { editorUser } from '../../../database/editor-schema.ts'
import { sendPage } from '../../../website/send-page.ts'
import type { Access } from '../../auth/create-access.ts'
import { createLinks } from '../../auth/create-links.ts'
import { createUser } from '../../auth/create-user.ts'
import { hasAdministrator } from '../../auth/make-first-run-path.ts'
import { checkPassword } from '../../auth/password-rules.ts'
import { setPassword } from '../../auth/set-password.ts'
import type { EditorApp, EditorDependencies } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { redirectWithFlash } from '../../flash.ts'
import { formText, rawText, readForm } from '../../read-editor-form.ts'
import { checkPerson } from '../users/check-person.ts'
import { LinkNotValidPage } from '../password/LinkNotValidPage.tsx'
import { FirstRunPage } from './FirstRunPage.tsx'

const remedy =
  'Is er nog geen beheerder? Start de server opnieuw: in de terminal staat dan een nieuwe link. Is er wel een beheerder, log dan in.'

/** The first administrator, by the link that the server shows in its terminal. */
export function addFirstRunPages(app: EditorApp, dependencies: EditorDependencies, access: Access): void {
  const { database, audit } = dependencies
  const links = createLinks(dependencies)

  app.get(`${editorPaths.firstRun}/:token`, async (context) => {
    const page = context.get('page')
    const state = await stateOf(context.req.param('token'))
    if (state !== 'valid')
      return sendPage(context, <LinkNotValidPage page={page} state={state} remedy={remedy} />, 410)
    return sendPage(context, <FirstRunPage page={page} />)
  })

  app.post(`${editorPaths.firstRun}/:token`, async (context) => {
    const page = context.get('page')
    const token = context.req.param('token')
    const state = await stateOf(token)
    if (state !== 'valid')
      return sendPage(context, <LinkNotValidPage page={page} state={state} remedy={remedy} />, 410)
    const form = await readForm(context)
    const person = { name: formText(form, 'naam'), email: formText(form, 'email').toLowerCase() }
    const password = rawText(form, 'wachtwoord')
    const errors = [...checkPerson(person), ...checkPassword(password, rawText(form, 'herhaling'))]
    if (errors.length > 0)
      return sendPage(context, <FirstRunPage page={page} {...person} errors={errors} />, 400)
    if (!(await links.spend(token)))
      return sendPage(context, <LinkNotValidPage page={page} state="used" remedy={remedy} />, 410)
    const id = await makeAdministrator(person)
    await setPassword({ database, auth: await access.auth() }, id, password)
    await audit({
      editor: { id, name: person.name },
      action: 'eerste beheerder gemaakt',
      objectKind: 'gebruiker',
      objectId: id,
      objectName: person.email,
    })
    const text = 'Uw account is gemaakt. Log nu in.'
    return redirectWithFlash(context, editorPaths.signIn, { kind: 'ok', text })
  })

  /** Once there is an administrator, a link that is still about is worth nothing. */
  async function stateOf(token: string) {
    const { state } = await links.find('first-run', token)
    return state === 'valid' && (await hasAdministrator(database)) ? 'used' : state
  }

  /** Someone who was here before, by the organisation's sign-in service, keeps that account. */
  async function makeAdministrator(person: { name: string; email: string }): Promise<string> {
    const [known] = await database
      .update(editorUser)
      .set({ name: person.name, role: 'beheerder', isBlocked: false, updatedAt: new Date() })
      .where(eq(editorUser.email, person.email))
      .returning()
    return known?.id ?? createUser(database, { ...person, role: 'beheerder' })
  }
}
