import { maximumCharacters } from '../../server/decision/check-input.ts'
import { splitSentences } from '../rendering/sentence-ends.ts'
import { stripCourtesies } from './strip-courtesies.ts'
import { stripQuotes } from './strip-quotes.ts'
import { withoutPrefixes } from './subject.ts'

interface Written {
  subject: string
  text: string
  /** Answers a mail of ours: the subject is that of an earlier question. */
  isReply: boolean
}

/** Says nothing without the subject. */
const pointer =
  /^(?:zie (?:de |het )?(?:onderwerp|titel|boven|bovenstaande?|onderwerpregel)|see (?:the )?(?:subject|above|title)|(?:graag )?(?:meer )?(?:info|informatie|antwoord|uitleg)(?: graag| a\.?u\.?b\.?| alstublieft)?|kunt u (?:mij |me )?(?:hierbij |daarbij )?helpen|ik heb een vraag|wie kan mij helpen|can you help(?: me)?|please help|[?.!…]+)[\s?.!]*$/iu

/** Says nothing by itself. */
const emptySubject =
  /^(?:\(?(?:geen|no) (?:onderwerp|subject)\)?|(?:een |mijn |korte )?(?:vraag|vraagje|vragen|question|query)(?: aan (?:de )?\p{L}+)?|info|informatie|information|contact|help|hulp|bericht|message|e-?mail|mail|hallo|hoi|hi|hello|test)?[\s?.!:]*$/iu

/** Of a longer text the rest is not looked at: taking a text apart in sentences takes ever longer. Characters. */
const mostRead = 10_000

/** With fewer words than this a first mail is read together with its subject: "Hoeveel kost dat?". */
const fewWords = 4

/**
 * What is asked in a mail.
 * @returns at most as many characters as a question may have; nothing when nothing is asked
 */
export function readQuestion({ subject, text, isReply }: Written): string {
  const own = stripQuotes(text)
  const body = joinLines(stripCourtesies(own))
  const about = withoutPrefixes(subject)
  const hasSubject = !isReply && !emptySubject.test(about)
  if (body === '' || pointer.test(body)) {
    if (hasSubject) return shorten(about)
    // Only a greeting or a thank-you is a message too.
    return shorten(body === '' ? joinLines(own.slice(0, 3)) : body)
  }
  const words = body.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word))
  if (hasSubject && words.length > 0 && words.length < fewWords && !isRepeated(body, about))
    return shorten(`${about}${/[.?!]$/.test(about) ? '' : '.'} ${body}`)
  return shorten(body)
}

function isRepeated(body: string, subject: string): boolean {
  const [one, other] = [lettersOf(body), lettersOf(subject)]
  return one.includes(other) || other.includes(one)
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Lines that a program broke become one again; an empty line stays a line break. */
function joinLines(lines: string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n')
}

/** Of a long mail the questions in it, or else its beginning: whole sentences, as many as fit. */
function shorten(text: string): string {
  if (text.length <= maximumCharacters) return text
  const sentences = text
    .slice(0, mostRead)
    .split('\n')
    .flatMap((line) => splitSentences(line, 'nl'))
  const questions = sentences.filter((sentence) => sentence.endsWith('?'))
  return fitting(questions) || fitting(sentences) || text.slice(0, maximumCharacters)
}

function fitting(sentences: string[]): string {
  let chosen = ''
  for (const sentence of sentences) {
    const longer = chosen === '' ? sentence : `${chosen} ${sentence}`
    if (longer.length <= maximumCharacters) chosen = longer
  }
  return chosen
}
