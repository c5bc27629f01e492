import type { Command } from 'commander'

export function defineServe(program: Command): void {
  program
    .command('serve')
    .description('start de website, de chat en de API')
    .addHelpText('after', help)
    .action(async () => {
      const { runServe } = await import('../serve/run-serve.ts')
      process.exitCode = await runServe()
    })
}

const help = `
Wijzigingen in de map met artikelen zijn meteen te zien. Stoppen: Ctrl-C.

Voorbeelden:
  vraagbaak serve
  PORT=8080 CONTENT=./artikelen vraagbaak serve`
