import { type Introduction, type NameWord, countNameWords } from './count-name-words.ts'
import type { Span } from './span.ts'

const title = String.raw`(?:de heer|dhr|meneer|mevrouw|mevr|mvr|mw|mr|mrs|ms|dr|drs|ir|ing)(?!\p{L})\.?`
const family =
  'ik|hij|zij|ze|zoon(?:tje)?|dochter(?:tje)?|kind(?:je)?|baby|man|vrouw|partner|moeder|vader|oma|opa|broer(?:tje)?|zus(?:je)?'
const due = [
  String.raw`(?:mijn|m['’]n|mn|me|zijn|haar) (?:volledige |voor|achter|nieuwe |eigen )?naam is`,
  String.raw`(?:mijn|m['’]n|mn) naam:`,
  String.raw`(?:${family}) heet(?:te)?`,
  String.raw`(?:u|je) spreekt met`,
].join('|')
const weak = String.raw`op naam van|naam:|m\.?v\.?g\.?,?|(?:met vriendelijke|vriendelijke|hartelijke) groet(?:en)?,?|groetjes,?(?: van)?`
const english = String.raw`my (?:full |last |first )?name is|my name['’]s|i am|i['’]m`

const introduction = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<due>${due})|(?<english>${english})|(?<weak>${weak})|ik ben):?\s+(?<title>(?:${title}\s*)*)`,
  'giu',
)

/** Names of people who say who they are: "mijn naam is …", "ik ben …", "ik heet …", and a few more such. */
export function findNames(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(introduction)) {
    const words = wordsFrom(text, match.index + match[0].length)
    const last = words[countNameWords(words, readIntroduction(match)) - 1]
    const [first] = words
    if (first && last) spans.push({ start: first.start, end: last.end })
  }
  return spans
}

function readIntroduction({ 0: written, groups = {} }: RegExpMatchArray): Introduction {
  const titles = groups['title'] ?? ''
  const words = written.slice(0, written.length - titles.length)
  return {
    isDue: groups['due'] !== undefined || titles !== '' || /name/i.test(groups['english'] ?? ''),
    isWeak: groups['weak'] !== undefined,
    isEnglish: groups['english'] !== undefined,
    hasCase: !/\S\s\p{Lu}/u.test(words) && /\p{Ll}/u.test(words),
  }
}

/** Up to eight words on the same line with only spaces between them. */
function wordsFrom(text: string, start: number): NameWord[] {
  const words: NameWord[] = []
  const word = /(?:\p{L}\.){1,4}|v\.d\.|['’]t(?!\p{L})|\p{L}[\p{L}\p{M}'’-]*/uy
  const space = /[^\S\r\n]+/y
  for (let at = start; words.length < 8; at = space.lastIndex) {
    word.lastIndex = at
    const [written] = word.exec(text) ?? []
    if (written === undefined) break
    words.push({ text: written, start: at, end: at + written.length })
    space.lastIndex = at + written.length
    if (!space.test(text)) break
  }
  return words
}
