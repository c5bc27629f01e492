import type { Command } from 'commander'
import type { CheckOptions } from '../check/run-check.ts'

export function defineCheck(program: Command): void {
  program
    .command('check')
    .description('controleer de artikelen, organisatie.yaml en synoniemen.yaml')
    .option('--content <map>', 'de map met artikelen (anders: CONTENT of ./content)')
    .option('--all', 'noem ook de begrippen die in geen enkel artikel voorkomen')
    .option('--json', 'geef de uitkomst als JSON')
    .addHelpText('after', help)
    .action(async (options: CheckOptions) => {
      const { runCheck } = await import('../check/run-check.ts')
      process.exitCode = await runCheck(options)
    })
}

const help = `
Een fout houdt een artikel van de website; een waarschuwing niet.
Uitgang: 0 zonder fouten (waarschuwingen mogen), 1 met fouten.

Voorbeelden:
  vraagbaak check
  vraagbaak check --content ./artikelen --json`
