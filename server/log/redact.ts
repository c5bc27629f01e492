export interface Redaction {
  text: string
  kinds: string[]
}

export function redact(text: string): Redaction {
  return { text, kinds: [] }
}
