import { Command } from 'commander'
import { defineAsk } from './commands/ask.ts'
import { defineChannels } from './commands/channels.ts'
import { defineCheck } from './commands/check.ts'
import { defineEvaluate } from './commands/evaluate.ts'
import { defineExport } from './commands/export.ts'
import { defineImport } from './commands/import.ts'
import { definePassword } from './commands/password.ts'
import { definePrepare } from './commands/prepare.ts'
import { defineQuestions } from './commands/questions.ts'
import { defineServe } from './commands/serve.ts'

/** The headings that Commander puts in help, in Dutch. */
const dutchTitles: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Gegevens:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
}

const settingsHelp = `
Instellingen komen uit de omgeving:
  CONTENT        de map met artikelen (standaard ./content)
  DATABASE_URL   de database (standaard file:./data/vraagbaak.db)
  PORT           de poort van de website (standaard 8787)
  PUBLIC_URL     het adres waarop bezoekers de website vinden

Voorbeelden:
  vraagbaak serve
  vraagbaak ask "hoe vraag ik een paspoort aan"
  vraagbaak check`

/** The terminal tool: each command's words and options. The work of a command is loaded when it is asked for. */
export function createProgram(): Command {
  const program = new Command('vraagbaak')
    .description(
      'Vraagbaak geeft op elke plek hetzelfde goedgekeurde antwoord: op de website, in de chat en hier.',
    )
    .addHelpText('after', settingsHelp)
  for (const define of [
    defineServe,
    defineAsk,
    defineCheck,
    defineImport,
    defineExport,
    defineEvaluate,
    definePassword,
    definePrepare,
    defineChannels,
    defineQuestions,
  ])
    define(program)
  program.hook('preAction', validateInDutch)
  program.helpCommand('help [opdracht]', 'laat zien hoe een opdracht werkt')
  for (const command of everyCommand(program)) speakDutch(command)
  for (const command of program.commands.flatMap(everyCommand)) command.helpCommand(false)
  return program
}

/** What is wrong with a setting or a file is told in Dutch, where a schema has no words of its own for it. */
async function validateInDutch(): Promise<void> {
  const { config, locales } = await import('zod')
  config(locales.nl())
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)]
}

function speakDutch(command: Command): void {
  command
    .helpOption('-h, --help', 'laat deze uitleg zien')
    .configureHelp({
      styleTitle: (title) => dutchTitles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[opties]').replace('[command]', '[opdracht]'),
      subcommandTerm: (subcommand) => subcommand.name(),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
}
