import type { Command } from 'commander'

export function definePrepare(program: Command): void {
  program
    .command('prepare', { hidden: true })
    .description('leest de artikelen alvast, zodat de eerste start snel is')
    .action(async () => {
      const { runPrepare } = await import('../serve/run-prepare.ts')
      await runPrepare()
    })
}
