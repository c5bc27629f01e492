/** By SQLite's result code (sqlite.org/rescode.html), extended codes included. */
const reasons: [code: RegExp, sentence: string][] = [
  [/^SQLITE_FULL/, 'De schijf van de server is vol. Vraag uw beheerder om ruimte te maken.'],
  [
    /^SQLITE_(?:READONLY|CANTOPEN|PERM)/,
    'De database is alleen te lezen. Vraag uw beheerder om de schrijfrechten te herstellen.',
  ],
  [/^SQLITE_IOERR/, 'De schijf van de server geeft fouten. Vraag uw beheerder om de schijf te controleren.'],
  [/^SQLITE_BUSY/, 'De database is bezet. Wacht even.'],
]

/**
 * Why the database did not take something, as a sentence with the remedy.
 * @returns nothing for an error that is not about storing
 */
export function describeStorageProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons.find(([known]) => known.test(code))?.[1] ?? describeStorageProblem(error.cause)
}
