import type { Context } from 'hono'
import { apiErrorCode } from '../../auth/api-error-code.ts'
import type { Access } from '../../auth/create-access.ts'
import type { Auth } from '../../auth/create-auth.ts'
import { createSignInGuard } from '../../auth/create-sign-in-guard.ts'
import { describeLock } from '../../auth/describe-lock.ts'
import type { FieldError } from '../../components/Field.tsx'
import type { EditorDependencies, EditorEnvironment } from '../../editor-environment.ts'

/**
 * For changes that ask for one's password again. Guesses count as failures to sign in: who finds a session that was left
 * open cannot go on guessing.
 */
export function createPasswordCheck(dependencies: EditorDependencies, access: Access) {
  const guard = createSignInGuard(dependencies, access)
  return {
    /** Does what better-auth refuses with a wrong password; `field` is where the password was typed. */
    async withPassword<Value>(
      context: Context<EditorEnvironment>,
      field: string,
      change: (auth: Auth) => Promise<Value>,
    ): Promise<{ value: Value } | { error: FieldError }> {
      const attempt = await guard.begin(context, context.get('editor').email)
      const locked = describeLock(attempt.lockedUntil, context.get('page'))
      if (!attempt.isAllowed) return { error: { field, message: locked } }
      try {
        const value = await change(await access.auth())
        await attempt.succeed()
        return { value }
      } catch (error) {
        if (apiErrorCode(error) !== 'INVALID_PASSWORD') throw error
        const message = 'Het wachtwoord klopt niet. Er is niets gewijzigd.'
        return { error: { field, message: attempt.isLast ? `${message} ${locked}` : message } }
      }
    },
  }
}
