// `npm run bench:loop`: what the loop from question to article brings.
import { Command } from 'commander'
import { runBenchLoop } from './run-bench-loop.ts'
import { runProgram } from './run-program.ts'

await runProgram(
  new Command('npm run bench:loop --')
    .description('meet wat de lus oplevert: groepen van vragen zonder antwoord worden artikelen')
    .option('--content <map>', 'de map met artikelen (standaard de voorbeelden)')
    .option('--questions <bestand>', 'vragen met het artikel dat ze beantwoordt: [{id, also, q, kind}]')
    .option('--unanswerable <bestand>', 'vragen die geen artikel beantwoordt, ertussendoor: [{q}]')
    .option('--hide <deel>', 'dit deel van de artikelen is er eerst niet (standaard 0.3)')
    .option('--rounds <aantal>', 'zo vaak worden alle vragen gesteld (standaard 6)')
    .option('--groups <aantal>', 'aan zoveel groepen werkt de redacteur per ronde (standaard 5)')
    .option('--seed <getal>', 'welke artikelen en welke volgorde (standaard 1)')
    .option('--json', 'geef de uitkomst als JSON')
    .action(runBenchLoop),
)
