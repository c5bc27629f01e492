import type { EditorDependencies } from '../editor-environment.ts'
import type { Auth } from './create-auth.ts'
import { createKeys } from './create-keys.ts'
import { loadSecret } from './load-secret.ts'

export type Access = ReturnType<typeof createAccess>

/**
 * What signing in needs, made when first asked for: better-auth is large, and most starts of the server are not for an
 * editor.
 */
export function createAccess(dependencies: EditorDependencies) {
  const secret = once(() => loadSecret(dependencies))
  return {
    keys: once(() => createKeys(secret())),
    auth: once(async (): Promise<Auth> => {
      const { createAuth } = await import('./create-auth.ts')
      return createAuth({ ...dependencies, secret: secret() })
    }),
  }
}

/** The same, made at the first call. A call that failed is no first call: the next one tries again. */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined
  return () => (made ??= { value: make() }).value
}
