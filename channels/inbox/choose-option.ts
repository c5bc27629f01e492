import { readOption } from './read-option.ts'

/** What was offered and can be chosen by typing. */
interface Offered {
  label: string
  value: string
}

/**
 * What someone chose by typing the number or the label of an option. Only choices are numbered: "2" is no answer to
 * "Did this help you?".
 * @returns the option's value; nothing when the text is something else
 */
export function chooseOption(text: string, options: Offered[]): string | undefined {
  const typed = normalize(text)
  const number = /^(\d{1,2})[.)]?$/.exec(typed)?.[1]
  if (number !== undefined) return options.find(({ value }) => isChoice(value, Number(number)))?.value
  return options.find((option) => normalize(option.label) === typed)?.value
}

function isChoice(value: string, number: number): boolean {
  const option = readOption(value)
  return option?.kind === 'choice' && option.number === number
}

/** Capitals, spaces, the number before a label and the sign at its end say nothing. */
function normalize(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{1,2}[.)] (?=\p{L})/u, '')
    .replace(/(?<=\p{L})[.!?]$/u, '')
}
