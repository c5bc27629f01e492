import type { Problem } from '../../server/knowledge/problem.ts'
import type { ContentCheck } from './check-content.ts'

const severityWords = { error: 'fout', warning: 'let op' } as const

/** What a check found, per file, with the counts last: they stay in sight. */
export function printCheck(
  { articles, concepts, problems, unused }: ContentCheck,
  folder: string,
  all: boolean,
): string {
  const files = [...new Set(problems.map(({ file }) => file))]
  const groups = files.map((file) => {
    const ofFile = problems.filter((problem) => problem.file === file).toSorted(byLine)
    return [file, ...ofFile.map(printProblem)].join('\n')
  })
  return [
    ...groups,
    ...(all ? [printUnused(unused)] : []),
    printCounts(problems, folder, articles, concepts),
  ].join('\n\n')
}

function byLine(one: Problem, other: Problem): number {
  return (one.line ?? 0) - (other.line ?? 0)
}

function printProblem({ severity, line, field, message, remedy }: Problem): string {
  const place = [line === undefined ? '' : `regel ${line}`, field ?? ''].filter(Boolean).join(', ')
  return `  ${severityWords[severity]}${place === '' ? '' : ` (${place})`}: ${message}\n    ${remedy}`
}

function printUnused(unused: ContentCheck['unused']): string {
  const names = unused.map(({ concept }) => `  ${concept.begrip}`)
  return [
    `${count(unused.length, 'begrip', 'begrippen')} waarvan geen enkel artikel een woord heeft:`,
    ...names,
  ].join('\n')
}

function printCounts(problems: Problem[], folder: string, articles: number, concepts: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const found =
    problems.length === 0
      ? 'alles in orde'
      : `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}`
  return `${folder}: ${count(articles, 'artikel', 'artikelen')} en ${count(concepts, 'begrip', 'begrippen')} bekeken, ${found}.`
}

function count(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`
}
