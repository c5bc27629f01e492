import type { Command } from 'commander'
import type { GroupFileOptions } from '../questions/run-group-file.ts'

export function defineQuestions(program: Command): void {
  const command = program
    .command('questions')
    .description('bekijk de vragen zonder goed antwoord, in groepen')
    .addHelpText('after', help)
  command
    .command('group')
    .description('verdeel vragen uit een bestand in groepen die hetzelfde vragen')
    .requiredOption('--from <bestand>', 'een JSON-lijst van vragen: [{"q": "..."}]')
    .option('--content <map>', 'de map met artikelen (anders: CONTENT of ./content)')
    .option('--all', 'laat ook de vragen zien die alleen staan')
    .option('--json', 'geef de groepen als JSON: [{"label": "...", "questions": [0, 4]}]')
    .addHelpText('after', groupHelp)
    .action(async (options: GroupFileOptions) => {
      const { runGroupFile } = await import('../questions/run-group-file.ts')
      process.exitCode = await runGroupFile(options)
    })
}

const help = `
Voorbeelden:
  vraagbaak questions group --from vragen.json`

const groupHelp = `
De nummers in de JSON zijn de plaatsen in het bestand, vanaf 0. De grootste groep staat vooraan; vragen die alleen
staan, komen in de JSON als groep van een achteraan.
Uitgang: 0 als alles lukte, 1 als een regel van het bestand geen vraag was (de andere zijn wel verdeeld).

Voorbeelden:
  vraagbaak questions group --from vragen.json
  vraagbaak questions group --from vragen.json --json`
