import type { Command } from 'commander'
import type { BenchOptions } from '../bench/bench.ts'

export function defineBench(program: Command): void {
  program
    .command('bench', { hidden: true })
    .description('meet hoe snel Vraagbaak is, naast andere manieren om hetzelfde te doen')
    .option('--content <map>', 'de map met artikelen waarvan er meer worden gemaakt')
    .option('--questions <bestand>', 'vragen waarvan er meer worden gemaakt: [{id, also, q, kind}]')
    .option('--articles <aantal>', 'zoveel artikelen (standaard 1000)')
    .option('--count <aantal>', 'zoveel vragen (standaard 2000)')
    .option('--repetitions <aantal>', 'zo vaak wat lang duurt (standaard 3)')
    .option('--json', 'geef de uitkomst als JSON')
    .action(async (options: BenchOptions) => {
      const { runBench } = await import('../bench/bench.ts')
      await runBench(options)
    })
}
