import type { Command } from 'commander'
import type { ExportOptions } from '../transfer/run-export.ts'

export function defineExport(program: Command): void {
  const command = program.command('export').description('geef binnengehaalde vragen en antwoorden terug')
  command
    .command('rijksoverheid')
    .description('schrijf van elk artikel van Rijksoverheid de oorspronkelijke JSON')
    .requiredOption('--to <map>', 'de map voor de JSON-bestanden')
    .option('--content <map>', 'de map met artikelen (anders: CONTENT of ./content)')
    .addHelpText('after', help)
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('../transfer/run-export.ts')
      process.exitCode = await runExport(options)
    })
}

const help = `
Uitgang: 0 als alles lukte, 1 als van een artikel de JSON er niet meer is.

Voorbeelden:
  vraagbaak export rijksoverheid --to ./vac
  vraagbaak export rijksoverheid --content ./artikelen --to ./vac`
