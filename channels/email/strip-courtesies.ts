const greetings =
  '(?:zeer )?(?:geachte|beste)|hallo|hoi|hi|hey|dag|goede ?(?:dag|morgen|middag|avond)|goeden(?:dag|avond)|l\\.? ?s\\.?|dear|hello|good (?:morning|afternoon|evening|day)|to whom it may concern|mijne heren'

/** A line that is only a salutation: "Geachte heer/mevrouw,". */
const salutation = new RegExp(`^(?:${greetings})(?![\\p{L}\\p{N}])[^?!,:\\n]{0,80}[,!:.]?$`, 'iu')
/** A salutation with the question behind it: "Beste gemeente, hoe …". */
const salutationBefore = new RegExp(
  `^(?:${greetings})(?![\\p{L}\\p{N}])[^?!,:.\\n]{0,60}[,!:]\\s+(?=\\S)`,
  'iu',
)

/** From here there is only a name and what comes after a name. */
const closing =
  /^(?:(?:met|mvg|m\.v\.g\.?|m\.vr\.gr\.?)\b.{0,20}\b(?:groet(?:en|jes)?|hoogachting)\b.{0,60}|(?:vriendelijke|hartelijke|beste|lieve|warme|veel)? ?groet(?:en|jes)?\b.{0,40}|m\.?v\.?g\.?(?![\p{L}\p{N}]).{0,40}|hoogachtend\b.{0,40}|gr\.?(?![\p{L}\p{N}]).{0,30}|(?:with )?(?:kind|best|warm|many)? ?regards\b.{0,40}|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?\b.{0,40}|best wishes\b.{0,40}|cheers\b.{0,30})$/iu
/** The same, but also a message by itself. */
const thanks =
  /^(?:(?:alvast|bij voorbaat|vast)? ?(?:hartelijk |heel erg |veel )?(?:bedankt|dank(?: u| je)?(?: wel)?)|(?:many )?thanks?(?: you)?)\b[^?]{0,60}$/iu

/** Added by a telephone, a program or an organisation. */
const addition =
  /^\W*(?:(?:verzonden|verstuurd|gestuurd) (?:vanaf|via|met|van)\b|sent (?:from|with|via)\b|(?:get|download|haal) outlook\b|outlook voor\b|disclaimer\b|(?:denk aan het milieu|think before|please consider the environment)|(?:dit|deze|de informatie in|de inhoud van|aan (?:dit|deze)|this|the (?:information|contents?))\b.{0,60}\b(?:e-?mail(?:bericht)?|bericht|message|communication)\b.{0,120}\b(?:vertrouwelijk|bestemd|geadresseerde|rechten|aansprakelijk|confidential|intended|addressee|virus))/iu

/**
 * What a person asks, without how they greet and sign.
 * @returns the lines that are left; none when there was nothing else
 */
export function stripCourtesies(given: string[]): string[] {
  const lines = given.map((line) => line.trim())
  const start = Math.max(0, lines.findIndex(Boolean))
  const body = withoutSalutation(lines.slice(start))
  const isEmptyBefore = (index: number) => body.slice(0, index).every((line) => line === '')
  const end = body.findIndex(
    (line, index) =>
      isSignature(given[start + index], line) ||
      closing.test(line) ||
      addition.test(line) ||
      (thanks.test(line) && !isEmptyBefore(index)),
  )
  return end === -1 ? body : body.slice(0, end)
}

/** The same number of lines. */
function withoutSalutation([first = '', ...others]: string[]): string[] {
  return [salutation.test(first) ? '' : first.replace(salutationBefore, ''), ...others]
}

/** `-- ` alone on a line (RFC 3676, section 4.3); many programs lose the space. */
function isSignature(line: string | undefined, trimmed: string): boolean {
  return line === '-- ' || trimmed === '--' || trimmed === '—'
}
