import type { Command } from 'commander'
import { type Language, languages } from '../../server/question.ts'
import type { AskOptions } from '../ask/run-ask.ts'

export function defineAsk(program: Command): void {
  program
    .command('ask')
    .description('stel een vraag; zonder vraag begint een gesprek')
    .argument('[vraag...]', 'de vraag in gewone woorden; - leest de vraag van de invoer')
    .option('--taal <taal>', 'de taal van vraag en scherm: nl of en', readLanguage)
    .option('--json', 'geef het antwoord als JSON, zoals POST /v1/vragen')
    .option('--explain', 'laat zien waarom: welke woorden gaven welk artikel punten')
    .option('--gesprek <gesprek>', 'ga verder met een gesprek (het veld "gesprek" van een eerder antwoord)')
    .addHelpText('after', help)
    .action(async (words: string[], options: AskOptions) => {
      const { runAsk } = await import('../ask/run-ask.ts')
      process.exitCode = await runAsk(words, options)
    })
}

function readLanguage(value: string): Language {
  const language = languages.find((known) => known === value)
  if (!language) throw new Error(`De taal "${value}" kent Vraagbaak niet. Kies ${languages.join(' of ')}.`)
  return language
}

const help = `
In een gesprek: pijltjes omhoog en omlaag kiezen een vraag, Enter bevestigt, Ctrl-C stopt.
Uitgang: 0 bij een antwoord, 2 zonder antwoord (ook bij een keuze), 1 bij een fout.

Voorbeelden:
  vraagbaak ask
  vraagbaak ask "hoe vraag ik een paspoort aan"
  vraagbaak ask --taal en "how do I apply for a passport"
  vraagbaak ask --explain "mn paspoort is kwijt"
  echo "wat kost een paspoort" | vraagbaak ask --json -`
