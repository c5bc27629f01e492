/**
 * Why a file could not be written, as a sentence with the remedy.
 * @returns nothing for an error that is not about files
 */
export function describeFileProblem(error: unknown, folder: string): string | undefined {
  const reason = reasons[codeOf(error) ?? '']
  if (reason === undefined) return undefined
  return `${reason.replace('{map}', folder)} Er is niets gepubliceerd en uw concept is bewaard.`
}

/** By the error code of the system (POSIX errno). */
const reasons: Record<string, string> = {
  ENOSPC: 'De schijf is vol. Vraag uw beheerder om ruimte te maken en publiceer daarna opnieuw.',
  EDQUOT:
    'De schijfruimte van deze gebruiker is op. Vraag uw beheerder om meer ruimte en publiceer daarna opnieuw.',
  EROFS:
    'De map met artikelen {map} is alleen te lezen. Vraag uw beheerder om de map beschrijfbaar te maken.',
  EACCES:
    'Vraagbaak mag niet schrijven in {map}. Vraag uw beheerder om de schrijfrechten van de map te herstellen.',
  EPERM:
    'Vraagbaak mag niet schrijven in {map}. Vraag uw beheerder om de schrijfrechten van de map te herstellen.',
  ENOTDIR: 'In {map} staat een bestand waar een map hoort. Vraag uw beheerder om dat te herstellen.',
  EEXIST: 'In {map} staat een bestand waar een map hoort. Vraag uw beheerder om dat te herstellen.',
  EISDIR: 'In {map} staat een map waar een artikel hoort. Vraag uw beheerder om dat te herstellen.',
  EBUSY: 'Een ander programma houdt een bestand in {map} vast. Wacht even en publiceer opnieuw.',
  EMFILE: 'De server heeft te veel bestanden open. Wacht even en publiceer opnieuw.',
  EIO: 'De schijf met {map} geeft fouten. Vraag uw beheerder om de schijf te controleren.',
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
