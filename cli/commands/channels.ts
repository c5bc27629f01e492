import type { Command } from 'commander'

export function defineChannels(program: Command): void {
  const channels = program
    .command('channels')
    .description('laat zien hoe het met de kanalen gaat (WhatsApp, Teams, e-mail en andere)')
    .option('--json', 'geef de uitkomst als JSON')
    .addHelpText('after', help)
    .action(async (options: { json?: true }) => {
      const { runList } = await import('../channels/run-list.ts')
      process.exitCode = await runList(options)
    })
  defineTest(channels)
  defineRetry(channels)
  definePause(channels)
  defineTelegram(channels)
}

function defineTest(channels: Command): void {
  channels
    .command('test')
    .description('controleer de instellingen van een kanaal, zonder iets te versturen')
    .argument('<kanaal>', 'de naam van het kanaal, zoals whatsapp')
    .addHelpText('after', testHelp)
    .action(async (name: string) => {
      const { runTest } = await import('../channels/run-test.ts')
      process.exitCode = await runTest(name)
    })
}

function defineRetry(channels: Command): void {
  channels
    .command('retry')
    .description('probeer nog een keer wat niet lukte')
    .argument('[id]', 'wat er niet lukte, zoals antwoord-34')
    .option('--all', 'alles wat niet lukte')
    .addHelpText('after', retryHelp)
    .action(async (id: string | undefined, options: { all?: true }) => {
      const { runRetry } = await import('../channels/run-change.ts')
      process.exitCode = await runRetry(id, options)
    })
}

function definePause(channels: Command): void {
  channels
    .command('pause')
    .description('bewaar wat binnenkomt op een kanaal en verstuur niets')
    .argument('<kanaal>', 'de naam van het kanaal')
    .addHelpText('after', pauseHelp)
    .action(async (name: string) => {
      const { runPause } = await import('../channels/run-change.ts')
      process.exitCode = await runPause(name)
    })
  channels
    .command('resume')
    .description('ga op een kanaal verder, ook met wat bewaard is')
    .argument('<kanaal>', 'de naam van het kanaal')
    .addHelpText('after', pauseHelp)
    .action(async (name: string) => {
      const { runResume } = await import('../channels/run-change.ts')
      process.exitCode = await runResume(name)
    })
}

function defineTelegram(channels: Command): void {
  channels
    .command('telegram')
    .description('instellen van Telegram')
    .command('set-webhook')
    .description('vertel Telegram waar het berichten aflevert')
    .addHelpText('after', webhookHelp)
    .action(async () => {
      const { runSetWebhook } = await import('../channels/run-set-webhook.ts')
      process.exitCode = await runSetWebhook()
    })
}

const help = `
Een kanaal staat uit tot zijn instellingen in de omgeving staan; de README noemt ze per kanaal.
Uitgang: 0, of 1 als de instellingen van een kanaal niet kloppen.

Voorbeelden:
  vraagbaak channels
  vraagbaak channels test telegram
  vraagbaak channels retry --all`

const testHelp = `
Uitgang: 0 als alles in orde is, anders 1.

Voorbeelden:
  vraagbaak channels test whatsapp`

const retryHelp = `
Zonder --all geeft u een id; vraagbaak channels laat ze zien.
Uitgang: 0, of 1 als er met dit id niets is dat nog een keer kan.

Voorbeelden:
  vraagbaak channels retry antwoord-34
  vraagbaak channels retry --all`

const pauseHelp = `
Een gepauzeerd kanaal neemt berichten aan en bewaart ze. Er gaat niets verloren.

Voorbeelden:
  vraagbaak channels pause mastodon
  vraagbaak channels resume mastodon`

const webhookHelp = `
Nodig: TELEGRAM_BOT_TOKEN, TELEGRAM_WEBHOOK_SECRET en PUBLIC_URL. Nog een keer doen kan geen kwaad.

Voorbeelden:
  vraagbaak channels telegram set-webhook`
