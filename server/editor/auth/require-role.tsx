import type { MiddlewareHandler } from 'hono'
import { sendPage } from '../../website/send-page.ts'
import type { EditorEnvironment } from '../editor-environment.ts'
import { NotAllowedPage } from '../pages/NotAllowedPage.tsx'
import { type Role, hasRole } from './roles.ts'

/** Lets through who has at least this role; others get a page that says who can give it. */
export function requireRole(role: Role): MiddlewareHandler<EditorEnvironment> {
  return async function checkRole(context, next) {
    if (hasRole(context.get('editor').role, role)) return next()
    return sendPage(context, <NotAllowedPage page={context.get('page')} needed={role} />, 403)
  }
}
