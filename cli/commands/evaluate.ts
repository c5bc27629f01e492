import type { Command } from 'commander'
import type { EvaluateCommandOptions } from '../evaluate/run-evaluate-command.ts'

export function defineEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('meet hoe vaak vragers het juiste artikel krijgen')
    .requiredOption('--content <map>', 'de map met artikelen')
    .requiredOption(
      '--questions <bestand>',
      'vragen met het artikel dat ze beantwoordt: [{id, also, q, kind}]',
    )
    .option('--unanswerable <bestand>', 'vragen die geen artikel beantwoordt: [{q, kind, cluster}]')
    .option('--dialogues <bestand>', 'gesprekken: [{turns: [{q, id}]}]')
    .option('--learn <aantal>', 'koppel eerst zoveel vragen per artikel en meet de andere')
    .option('--misses', 'noem de vragen die het juiste artikel niet kregen, met de uitleg')
    .option('--json', 'geef de uitkomst als JSON')
    .addHelpText('after', help)
    .action(async (options: EvaluateCommandOptions) => {
      const { runEvaluateCommand } = await import('../evaluate/run-evaluate-command.ts')
      process.exitCode = await runEvaluateCommand(options)
    })
}

const help = `
Woorden en drempels zijn die van het product; er wordt niets bijgesteld.

Voorbeelden:
  vraagbaak evaluate --content content --questions tests/questions/questions.json
  vraagbaak evaluate --content content --questions vragen.json --unanswerable geen.json --misses`
