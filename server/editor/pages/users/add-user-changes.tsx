import type { Context } from 'hono'
import { eq } from 'drizzle-orm'
import { editorSession, editorTwoFactor, editorUser } from '../../../database/editor-schema.ts'
import { sendPage } from '../../../website/send-page.ts'
import { isRole } from '../../auth/roles.ts'
import type { FieldError } from '../../components/Field.tsx'
import type { EditorApp, EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { redirectWithFlash } from '../../flash.ts'
import { formText, readForm } from '../../read-editor-form.ts'
import { MessagePage } from '../MessagePage.tsx'
import { type EditorUser, findUsers } from './find-users.ts'
import { UserPage } from './UserPage.tsx'
import { userPaths } from './user-paths.ts'

type EditorContext = Context<EditorEnvironment>
type ShowLink = (context: EditorContext, id: string, name: string) => Promise<Response>
type Change = (context: EditorContext, user: EditorUser) => Promise<Response>

/** What an administrator can change about one user. */
export function addUserChanges(app: EditorApp, dependencies: EditorDependencies, showLink: ShowLink): void {
  const { database, audit } = dependencies
  const paths = userPaths(':id')

  app.get(paths.user, (context) => withUser(context, async (_, user) => showUser(context, user)))

  onPost(paths.user, async (context, user) => {
    const form = await readForm(context)
    const name = formText(form, 'naam')
    const role = formText(form, 'rol')
    if (!isRole(role)) return showUser(context, user, [{ field: 'rol', message: 'Kies een rol.' }])
    const errors = await checkChange(user, name, role)
    if (errors.length > 0) return showUser(context, user, errors)
    const changes = [
      name === user.name ? [] : `Naam: ${user.name} → ${name}.`,
      role === user.role ? [] : `Rol: ${user.role} → ${role}.`,
    ].flat()
    await change(user, { name, role })
    if (changes.length > 0) await record(context, user, 'gewijzigd', changes.join(' '))
    return done(context, user, `De gegevens van ${name} zijn opgeslagen.`)
  })

  onPost(paths.link, async (context, user) => {
    await record(context, user, 'link voor wachtwoord gemaakt')
    return showLink(context, user.id, user.name)
  })

  onPost(paths.twoSteps, async (context, user) => {
    await change(user, { twoFactorEnabled: false })
    await database.delete(editorTwoFactor).where(eq(editorTwoFactor.userId, user.id))
    await record(context, user, 'tweede stap uitgezet')
    return done(context, user, `${user.name} logt nu in zonder tweede stap.`)
  })

  onPost(paths.block, async (context, user) => {
    if (user.id === context.get('editor').id)
      return done(context, user, 'Uzelf blokkeren kan niet. Vraag het een andere beheerder.', 'error')
    await change(user, { isBlocked: true })
    await database.delete(editorSession).where(eq(editorSession.userId, user.id))
    await record(context, user, 'geblokkeerd')
    return done(context, user, `${user.name} is geblokkeerd en overal uitgelogd.`)
  })

  onPost(paths.unblock, async (context, user) => {
    await change(user, { isBlocked: false })
    await record(context, user, 'blokkering opgeheven')
    return done(context, user, `${user.name} kan weer inloggen.`)
  })

  function onPost(path: string, handle: Change): void {
    app.post(path, (context) => withUser(context, handle))
  }

  async function withUser(context: EditorContext, handle: Change): Promise<Response> {
    const [user] = await findUsers(database, context.req.param('id') ?? '')
    if (user) return handle(context, user)
    return sendPage(
      context,
      <MessagePage page={context.get('page')} title="Deze gebruiker bestaat niet">
        Kies een gebruiker uit de lijst bij Gebruikers.
      </MessagePage>,
      404,
    )
  }

  /** There is always someone left who can give roles. */
  async function checkChange(user: EditorUser, name: string, role: string): Promise<FieldError[]> {
    const errors: FieldError[] = []
    if (name === '') errors.push({ field: 'naam', message: 'Vul een naam in.' })
    const users = await findUsers(database)
    const isLast = !users.some(
      (other) => other.role === 'beheerder' && !other.isBlocked && other.id !== user.id,
    )
    if (isLast && role !== 'beheerder')
      errors.push({
        field: 'rol',
        message: 'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
      })
    return errors
  }

  async function change(user: EditorUser, values: Partial<typeof editorUser.$inferInsert>): Promise<void> {
    await database
      .update(editorUser)
      .set({ ...values, updatedAt: new Date() })
      .where(eq(editorUser.id, user.id))
  }

  async function record(context: EditorContext, user: EditorUser, action: string, details?: string) {
    await audit({
      editor: context.get('editor'),
      action,
      objectKind: 'gebruiker',
      objectId: user.id,
      objectName: `${user.name} (${user.email})`,
      ...(details === undefined ? {} : { details }),
    })
  }
}

function showUser(context: EditorContext, user: EditorUser, errors: FieldError[] = []): Promise<Response> {
  const status = errors.length > 0 ? 400 : 200
  return sendPage(context, <UserPage page={context.get('page')} user={user} errors={errors} />, status)
}

function done(
  context: EditorContext,
  { id }: EditorUser,
  text: string,
  kind: 'ok' | 'error' = 'ok',
): Response {
  return redirectWithFlash(context, userPaths(id).user, { kind, text })
}
