import { DrizzleQueryError } from 'drizzle-orm/errors'

/**
 * An error as it may be logged. A failed query carries its parameters, and those may hold the words of an asker: only
 * its cause says what is wrong without them.
 */
export function loggableError(error: unknown): unknown {
  return error instanceof DrizzleQueryError
    ? (error.cause ?? new Error('The database refused a query.'))
    : error
}
