import type { ErrorCode, LineCounter, YAMLParseError } from 'yaml'

/** What the YAML library tells in English only, for the mistakes that editors make. */
const reasons: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'na een \\ tussen dubbele aanhalingstekens staat een teken dat daar niet mag',
  BAD_INDENT: 'de inspringing klopt niet',
  BAD_SCALAR_START: 'een waarde begint met een teken dat aanhalingstekens nodig heeft',
  BLOCK_AS_IMPLICIT_KEY: 'de inspringing klopt niet, of er staat een dubbele punt te veel',
  DUPLICATE_KEY: 'een veld staat er twee keer',
  MISSING_CHAR:
    'er ontbreekt een teken, zoals een aanhalingsteken, een komma, een haakje of een dubbele punt',
  MULTILINE_IMPLICIT_KEY: 'er ontbreekt een dubbele punt achter een veld',
  TAB_AS_INDENT: 'er staat een tab waar spaties horen',
}

/** Why a YAML text cannot be read, and on which of its lines (from 1). */
export function readYamlProblem(error: YAMLParseError, lines: LineCounter): { line: number; reason: string } {
  return { line: lines.linePos(error.pos[0]).line, reason: reasons[error.code] ?? 'de opbouw klopt niet' }
}
