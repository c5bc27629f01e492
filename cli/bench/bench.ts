// `npm run bench`: how fast Vraagbaak is, beside other ways of doing the same work.
import { Command } from 'commander'
import { runBench } from './run-bench.ts'
import { runProgram } from './run-program.ts'

await runProgram(
  new Command('npm run bench --')
    .description('meet hoe snel Vraagbaak is, naast andere manieren om hetzelfde te doen')
    .option('--content <map>', 'de map met artikelen waarvan er meer worden gemaakt')
    .option('--questions <bestand>', 'vragen waarvan er meer worden gemaakt: [{id, also, q, kind}]')
    .option('--articles <aantal>', 'zoveel artikelen (standaard 1000)')
    .option('--count <aantal>', 'zoveel vragen (standaard 2000)')
    .option('--repetitions <aantal>', 'zo vaak wat lang duurt (standaard 3)')
    .option('--json', 'geef de uitkomst als JSON')
    .action(runBench),
)
