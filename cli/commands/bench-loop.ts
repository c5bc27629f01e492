import type { Command } from 'commander'
import type { BenchLoopOptions } from '../bench/bench-loop.ts'

export function defineBenchLoop(program: Command): void {
  program
    .command('bench-loop', { hidden: true })
    .description('meet wat de lus oplevert: groepen van vragen zonder antwoord worden artikelen')
    .option('--content <map>', 'de map met artikelen (standaard de voorbeelden)')
    .option('--questions <bestand>', 'vragen met het artikel dat ze beantwoordt: [{id, also, q, kind}]')
    .option('--unanswerable <bestand>', 'vragen die geen artikel beantwoordt, ertussendoor: [{q}]')
    .option('--hide <deel>', 'dit deel van de artikelen is er eerst niet (standaard 0.3)')
    .option('--rounds <aantal>', 'zo vaak worden alle vragen gesteld (standaard 6)')
    .option('--groups <aantal>', 'aan zoveel groepen werkt de redacteur per ronde (standaard 5)')
    .option('--seed <getal>', 'welke artikelen en welke volgorde (standaard 1)')
    .option('--json', 'geef de uitkomst als JSON')
    .action(async (options: BenchLoopOptions) => {
      const { runBenchLoop } = await import('../bench/bench-loop.ts')
      await runBenchLoop(options)
    })
}
