import type { Command } from 'commander'
import type { ImportOptions } from '../transfer/run-import.ts'

export function defineImport(program: Command): void {
  const command = program.command('import').description('haal vragen en antwoorden van elders binnen')
  command
    .command('rijksoverheid')
    .description('maak artikelen van de vragen en antwoorden (VAC) van Rijksoverheid')
    .argument('<bron>', 'een JSON-bestand, een map met JSON-bestanden of een webadres')
    .requiredOption('--to <map>', 'de map met artikelen waar ze bij komen')
    .addHelpText('after', help)
    .action(async (from: string, options: ImportOptions) => {
      const { runImport } = await import('../transfer/run-import.ts')
      process.exitCode = await runImport(from, options)
    })
}

const help = `
De oorspronkelijke JSON blijft naast elk artikel bewaard. Nog een keer binnenhalen werkt de artikelen bij;
wat de redactie toevoegde (zoals vraagvarianten) blijft staan.
Uitgang: 0 als alles lukte, 1 als er een niet lukte.

Voorbeelden:
  vraagbaak import rijksoverheid ./vac --to ./content
  vraagbaak import rijksoverheid vraag.json --to ./content`
