import type { Context } from 'hono'
import { sendPage } from '../../../website/send-page.ts'
import { createLinks } from '../../auth/create-links.ts'
import { createUser } from '../../auth/create-user.ts'
import { requireRole } from '../../auth/require-role.tsx'
import { isRole } from '../../auth/roles.ts'
import type { FieldError } from '../../components/Field.tsx'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { editorPaths } from '../../editor-paths.ts'
import { formText, readForm } from '../../read-editor-form.ts'
import { addUserChanges } from './add-user-changes.tsx'
import { checkPerson } from './check-person.ts'
import { findUsers } from './find-users.ts'
import { LinkPage } from './LinkPage.tsx'
import { UsersPage } from './UsersPage.tsx'

/** Everyone of the editorial staff, for administrators. */
export function addUserPages(app: EditorApp, dependencies: EditorDependencies): void {
  const { database, audit, settings } = dependencies
  const links = createLinks(dependencies)

  app.use(editorPaths.users, requireRole('beheerder'))
  app.use(`${editorPaths.users}/*`, requireRole('beheerder'))

  app.get(editorPaths.users, async (context) => {
    const users = await findUsers(database)
    return sendPage(context, <UsersPage page={context.get('page')} users={users} />)
  })

  app.post(editorPaths.users, async (context) => {
    const form = await readForm(context)
    const person = { name: formText(form, 'naam'), email: formText(form, 'email').toLowerCase() }
    const chosen = formText(form, 'rol')
    const role = isRole(chosen) ? chosen : 'redacteur'
    const users = await findUsers(database)
    const errors: FieldError[] = checkPerson(person)
    if (users.some(({ email }) => email === person.email))
      errors.push({
        field: 'email',
        message: `${person.email} staat al in de lijst. Open daar de gebruiker.`,
      })
    if (errors.length > 0) {
      const page = context.get('page')
      return sendPage(
        context,
        <UsersPage page={page} users={users} {...person} role={role} errors={errors} />,
        400,
      )
    }
    const id = await createUser(database, { ...person, role })
    await audit({
      editor: context.get('editor'),
      action: 'uitgenodigd',
      objectKind: 'gebruiker',
      objectId: id,
      objectName: `${person.name} (${person.email})`,
      details: `Rol: ${role}.`,
    })
    return showLink(context, id, person.name)
  })

  addUserChanges(app, dependencies, showLink)

  async function showLink(context: Context<EditorEnvironment>, id: string, name: string): Promise<Response> {
    const link = `${settings.PUBLIC_URL}${editorPaths.password}/${await links.make('password', id)}`
    return sendPage(context, <LinkPage page={context.get('page')} name={name} link={link} />)
  }
}
