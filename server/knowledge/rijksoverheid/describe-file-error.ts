/**
 * Why a file could not be read or written, with the remedy, for the one who typed the command.
 * @param error what the file system said
 */
export function describeFileError(error: unknown): string {
  const code = codeOf(error)
  return reasons[code] ?? `De computer meldt: ${code}. Controleer het bestand en de schijf.`
}

const rights = 'U hebt er de rechten niet voor. Herstel de rechten van het bestand en van zijn map.'

/** By the error code of the system (POSIX errno). */
const reasons: Record<string, string> = {
  EISDIR: 'Er staat een map waar een bestand hoort. Geef die map een andere naam of haal haar weg.',
  EACCES: rights,
  EPERM: rights,
  EROFS: 'De schijf is alleen te lezen. Kies een andere map.',
  ENOENT: 'Het verwijst naar een bestand dat er niet is. Herstel de verwijzing of haal haar weg.',
  ELOOP: 'Het verwijst naar zichzelf. Herstel de verwijzing of haal haar weg.',
  ENOSPC: 'De schijf is vol. Maak ruimte en importeer opnieuw.',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
