import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The rights of an editor, from least to most; each may do what those before it may. */
export const editorRoles = ['lezer', 'redacteur', 'eindredacteur', 'beheerder'] as const

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Who may sign in. This table and the four after it have the columns that better-auth 1.7 asks for. */
export const editorUser = sqliteTable('editor_user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text('image'),
  twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).default(false),
  role: text('role', { enum: editorRoles }).notNull(),
  /** Someone who left: cannot sign in any more, and stays here for the audit log. */
  isBlocked: integer('is_blocked', { mode: 'boolean' }).notNull().default(false),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Who is signed in, and until when. */
export const editorSession = sqliteTable(
  'editor_session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => editorUser.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    /** Always empty: we keep no addresses. */
    ipAddress: text('ip_address'),
    /** Always empty. */
    userAgent: text('user_agent'),
  },
  (table) => [index('editor_session_user').on(table.userId)],
)

/** A way to sign in: a password (a hash), or an account at the organisation's own sign-in service. */
export const editorAccount = sqliteTable(
  'editor_account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => editorUser.id, { onDelete: 'cascade' }),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('editor_account_user').on(table.userId),
    uniqueIndex('editor_account_provider').on(table.providerId, table.accountId),
  ],
)

/** What better-auth must remember between two steps of a sign-in. */
export const editorVerification = sqliteTable(
  'editor_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('editor_verification_identifier').on(table.identifier)],
)

/** The second step of signing in, by a code from an app. Secret and recovery codes are encrypted. */
export const editorTwoFactor = sqliteTable(
  'editor_two_factor',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => editorUser.id, { onDelete: 'cascade' }),
    verified: integer('verified', { mode: 'boolean' }).default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (table) => [index('editor_two_factor_user').on(table.userId)],
)

/** A link that works once: for the first administrator, or to set a password. Times: milliseconds since 1970. */
export const editorLink = sqliteTable('editor_link', {
  /** SHA-256 of the token in the link: who reads this table cannot use the link. */
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose', { enum: ['first-run', 'password'] }).notNull(),
  /** Whose password it sets; empty for the first administrator. */
  userId: text('user_id').references(() => editorUser.id, { onDelete: 'cascade' }),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
})

/** Failed sign-ins, counted per account and per network address. */
export const editorSignInAttempt = sqliteTable('editor_sign_in_attempt', {
  /** A keyed hash of the e-mail address or the network address, which themselves are not kept. */
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  /** Milliseconds since 1970. Stands still while the door is locked. */
  lastFailureAt: integer('last_failure_at').notNull(),
})

/** Every change by an editor: who, what, which object, when. Never a password, a token or a secret. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Milliseconds since 1970. */
    at: integer('at').notNull(),
    /** Empty when nobody was signed in, as with a failed sign-in. */
    userId: text('user_id'),
    /** The name at that moment. */
    userName: text('user_name').notNull(),
    /** What was done, in Dutch, as a past participle: `gepubliceerd`. */
    action: text('action').notNull(),
    /** The kind of object, in Dutch: `artikel`. */
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id'),
    /** The object as people know it: a question, a name. */
    objectName: text('object_name').notNull(),
    /** More about the change, as a sentence. */
    details: text('details'),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_object').on(table.objectKind, table.objectId),
  ],
)

export type AuditRecord = typeof auditLog.$inferSelect
