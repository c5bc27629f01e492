import type { MessageName } from '../organisation/organisation-schema.ts'

/** The most characters of a question that are read. */
export const maximumCharacters = 1000

/** What is wrong with the input as a question, or nothing: empty, too long, or markup, code or binary instead of words. */
export function checkInput(text: string): MessageName | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return 'leeg'
  if (trimmed.length > maximumCharacters) return 'te-lang'
  if (isBinary(trimmed) || isMarkup(trimmed)) return 'onleesbaar'
  return undefined
}

/** Control characters, replacement characters or a long run without a space are no words. */
function isBinary(text: string): boolean {
  // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) || /[A-Za-z0-9+/=_-]{120,}/.test(text)
}

/** Whether more of the text is tags and code than words. */
function isMarkup(text: string): boolean {
  const tags = text.match(/<\/?[a-z!][^>]*>/gi) ?? []
  if (tags.some((tag) => /^<(?:script|style|iframe|svg|img|object|embed|link|meta|html|!doctype)/i.test(tag)))
    return true
  return tags.length > 0 && tags.join('').length > text.length / 2
}
