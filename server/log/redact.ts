import { findAddresses } from './redact/find-addresses.ts'
import { findBirthDates } from './redact/find-birth-dates.ts'
import { findBsns } from './redact/find-bsns.ts'
import { findDocumentNumbers } from './redact/find-document-numbers.ts'
import { findEmails } from './redact/find-emails.ts'
import { findIbans } from './redact/find-ibans.ts'
import { findLicencePlates } from './redact/find-licence-plates.ts'
import { findNames } from './redact/find-names.ts'
import { findPhoneNumbers } from './redact/find-phone-numbers.ts'
import type { Span } from './redact/span.ts'

export interface Redaction {
  /** The text with a mark such as "[bsn]" in place of each piece of personal data. */
  text: string
  /** What was taken out, each kind once. */
  kinds: string[]
}

interface Finding extends Span {
  kind: string
}

/**
 * Who finds what, in order of certainty: where two overlap, the first names it. All but e-mail addresses and names
 * hold a digit, so most questions need two of them.
 */
const finders: { kind: string; find: (text: string) => Span[]; needs?: RegExp }[] = [
  { kind: 'e-mail', find: findEmails, needs: /@|\bat\b|apenstaart/i },
  { kind: 'iban', find: findIbans, needs: /\d/ },
  { kind: 'telefoonnummer', find: findPhoneNumbers, needs: /\d/ },
  { kind: 'bsn', find: findBsns, needs: /\d/ },
  { kind: 'geboortedatum', find: findBirthDates, needs: /\d/ },
  { kind: 'adres', find: findAddresses, needs: /\d/ },
  { kind: 'kenteken', find: findLicencePlates, needs: /\d/ },
  { kind: 'documentnummer', find: findDocumentNumbers, needs: /\d/ },
  { kind: 'naam', find: findNames },
]

/**
 * Takes personal data out of a text before it is stored. What cannot be told from an ordinary word or number stays:
 * it lowers the harm of what people type, and is no proof of anonymity.
 * @param text at most about 1,000 characters, as a question is
 */
export function redact(text: string): Redaction {
  const findings: Finding[] = []
  for (const { kind, find, needs } of finders) {
    if (needs && !needs.test(text)) continue
    for (const span of find(text)) findings.push({ ...span, kind })
  }
  if (findings.length === 0) return { text, kinds: [] }
  return replaceAll(text, joinOverlaps(findings))
}

/** Findings that overlap become one, so that no part of either survives; the surer kind names it. */
function joinOverlaps(findings: Finding[]): Finding[] {
  const joined: Finding[] = []
  for (const finding of findings.toSorted((a, b) => a.start - b.start || rank(a.kind) - rank(b.kind))) {
    const last = joined.at(-1)
    if (!last || finding.start >= last.end) {
      joined.push({ ...finding })
      continue
    }
    last.end = Math.max(last.end, finding.end)
    if (rank(finding.kind) < rank(last.kind)) last.kind = finding.kind
  }
  return joined
}

function rank(kind: string): number {
  return finders.findIndex((finder) => finder.kind === kind)
}

function replaceAll(text: string, findings: Finding[]): Redaction {
  let redacted = ''
  let at = 0
  for (const { start, end, kind } of findings) {
    redacted += `${text.slice(at, start)}[${kind}]`
    at = end
  }
  return { text: redacted + text.slice(at), kinds: [...new Set(findings.map((finding) => finding.kind))] }
}
