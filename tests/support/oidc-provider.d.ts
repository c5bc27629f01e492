// The part of oidc-provider, which comes without types, that the tests use.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  interface Account {
    accountId: string
    claims: () => Record<string, unknown>
  }

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[]
        claims: Record<string, string[]>
        cookies: { keys: string[] }
        findAccount: (context: unknown, id: string) => Account
      },
    )
    callback(): RequestListener
  }
}
