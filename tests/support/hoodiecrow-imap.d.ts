// The part of hoodiecrow-imap, which comes without types, that the tests use.
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  export interface StoredMail {
    uid: number
    /** A character per byte. */
    raw: string
    flags: string[]
  }

  export interface Mailbox {
    uidvalidity: number
    uidnext: number
    messages: StoredMail[]
  }

  export interface FetchQuery {
    section?: unknown[]
  }

  interface ImapServer {
    /** The real one underneath. */
    server: Server
    fetchHandlers: Record<string, (connection: unknown, message: StoredMail, query: FetchQuery) => unknown>
    getMailbox(path: string): Mailbox
    appendMessage(mailbox: string, flags: string[], receivedAt: Date, raw: string): { message: StoredMail }
  }

  export default function hoodiecrow(options: {
    plugins: string[]
    users: Record<string, { password: string; xoauth2?: { accessToken: string; sessionTimeout: number } }>
    storage: Record<string, unknown>
    secureConnection?: boolean
  }): ImapServer
}
