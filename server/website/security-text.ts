import type { Organisation } from '../organisation/organisation-schema.ts'
import { languages } from '../question.ts'

/** RFC 9116, section 2.5.5, recommends an expiry of less than a year ahead. */
const validity = 180 * 86_400_000

/** How to report a vulnerability: security.txt (RFC 9116). */
export function securityText(organisation: Organisation, publicUrl: string, now: Date): string {
  const expires = new Date(now.getTime() + validity).toISOString().slice(0, 10)
  return [
    `Contact: mailto:${organisation.beheer.email}`,
    `Contact: ${organisation.beheer.url}`,
    `Expires: ${expires}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
