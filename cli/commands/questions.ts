import type { Command } from 'commander'
import type { BrowseOptions } from '../screens/groups/run-groups.tsx'
import type { GroupFileOptions } from '../questions/run-group-file.ts'
import type { ListGroupsOptions } from '../questions/run-list-groups.ts'

export function defineQuestions(program: Command): void {
  const command = program
    .command('questions')
    .description('bekijk de vragen zonder goed antwoord, in groepen')
    .option('--name <naam>', 'uw naam, voor het logboek (anders: de naam waarmee u op deze computer werkt)')
    .option('--email <adres>', 'uw e-mailadres, voor een concept dat u begint')
    .addHelpText('after', help)
    .action(async (options: BrowseOptions) => {
      const { runGroups } = await import('../screens/groups/run-groups.tsx')
      process.exitCode = await runGroups(options)
    })
  defineList(command)
  defineGroup(command)
}

function defineList(command: Command): void {
  command
    .command('list')
    .description('geef de groepen van het vragenlogboek')
    .option('--state <stand>', 'open, dismissed (weggelegd), solved (opgelost) of all', 'open')
    .option('--since <dag>', 'alleen groepen waarin sinds deze dag iets is gevraagd (2026-11-01)')
    .option('--minimum <aantal>', 'alleen groepen van zoveel vragen of meer')
    .option('--json', 'geef de groepen als JSON')
    .addHelpText('after', listHelp)
    .action(async (options: ListGroupsOptions) => {
      const { runListGroups } = await import('../questions/run-list-groups.ts')
      process.exitCode = await runListGroups(options)
    })
}

function defineGroup(command: Command): void {
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
Zonder opdracht: blader door de groepen. Pijltjes kiezen, Enter opent, de toetsen staan onder in beeld.

Voorbeelden:
  vraagbaak questions
  vraagbaak questions list --state open --since 2026-11-01 --json
  vraagbaak questions group --from vragen.json`

const listHelp = `
Voorbeelden:
  vraagbaak questions list
  vraagbaak questions list --state all --minimum 2 --json`

const groupHelp = `
De nummers in de JSON zijn de plaatsen in het bestand, vanaf 0. De grootste groep staat vooraan; vragen die alleen
staan, komen in de JSON als groep van een achteraan.
Uitgang: 0 als alles lukte, 1 als een regel van het bestand geen vraag was (de andere zijn wel verdeeld).

Voorbeelden:
  vraagbaak questions group --from vragen.json
  vraagbaak questions group --from vragen.json --json`
