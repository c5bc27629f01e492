import type { EvaluationReport, RankMeasures } from './evaluate.ts'

/** The report as tables for people. */
export function printReport(report: EvaluationReport): string {
  const { decision, unanswerable, dialogues, microseconds } = report
  const lines = [
    `${report.articles} artikelen, ${report.questions.n} vragen met een antwoord`,
    '',
    row('Juiste artikel', ['eerste', 'bij 3', 'bij 5', 'mrr', 'aantal']),
    ...Object.entries(report.byKind).map(([kind, measures]) => rankRow(kind, measures)),
    rankRow('alle vragen', report.questions),
    '',
    row('Wat de vrager krijgt', ['antwoord', 'keuze', 'geen']),
    row('vragen met een antwoord', [decision.answered, decision.offered, decision.none].map(percent)),
    row('  daarvan goed', [percent(decision.answeredRight), percent(decision.offeredRight), '']),
    ...(unanswerable
      ? [
          row(
            'vragen zonder antwoord',
            [unanswerable.answered, unanswerable.offered, unanswerable.none].map(percent),
          ),
        ]
      : []),
    '',
    `Geholpen: ${percent(report.helped)}   fout antwoord: ${percent(report.wrong)}${report.auroc === undefined ? '' : `   auroc: ${report.auroc.toFixed(3)}`}`,
    ...(dialogues
      ? [
          `Gesprekken (${dialogues.n}): laatste vraag eerste ${percent(dialogues.lastTurnTop1)}, geholpen ${percent(dialogues.lastTurnHelped)}`,
        ]
      : []),
    `Tijd per vraag: p50 ${microseconds.p50} µs, p99 ${microseconds.p99} µs`,
  ]
  return `${lines.join('\n')}\n`
}

function rankRow(name: string, { top1, recall3, recall5, mrr, n }: RankMeasures): string {
  return row(name, [percent(top1), percent(recall3), percent(recall5), mrr.toFixed(3), String(n)])
}

function row(name: string, cells: string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
