import { lt } from 'drizzle-orm'
import type { Context } from 'hono'
import { editorSession } from '../../../database/editor-schema.ts'
import { sendPage } from '../../../website/send-page.ts'
import type { Access } from '../../auth/create-access.ts'
import { keptFormField, unpackForm } from '../../auth/kept-form.ts'
import { onwardPath } from '../../auth/onward-path.ts'
import { signedInPage } from '../../auth/signed-in-page.ts'
import type { EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'
import { formText } from '../../read-editor-form.ts'
import { ContinuePage } from '../ContinuePage.tsx'

/** After signing in: on to where the editor was going, or to the form that was kept. Sessions long over are cleared away. */
export async function finishSignIn(
  context: Context<EditorEnvironment>,
  { audit, database }: EditorDependencies,
  access: Access,
  form: FormData,
): Promise<Response> {
  await database.delete(editorSession).where(lt(editorSession.expiresAt, new Date()))
  const page = await signedInPage(context, access)
  const { editor } = page
  await audit({
    editor,
    action: 'ingelogd',
    objectKind: 'account',
    objectId: editor.id,
    objectName: editor.email,
  })
  const kept = unpackForm(formText(form, keptFormField), access.keys())
  if (kept) return sendPage(context, <ContinuePage page={page} form={kept} reason="signed-in" />)
  return context.redirect(onwardPath(formText(form, 'naar')), 303)
}
