import type { Command } from 'commander'
import type { PasswordOptions } from '../password/run-password.ts'

export function definePassword(program: Command): void {
  program
    .command('password')
    .description('maak een link waarmee iemand van de redactie een nieuw wachtwoord kiest')
    .argument('<e-mailadres>', 'het adres waarmee diegene inlogt')
    .option('--tweede-stap-uit', 'zet ook de tweede stap bij het inloggen uit')
    .addHelpText('after', help)
    .action(async (email: string, options: PasswordOptions) => {
      const { runPassword } = await import('../password/run-password.ts')
      process.exitCode = await runPassword(email, options)
    })
}

const help = `
Voor als geen beheerder van de redactie meer kan inloggen. Anders maakt een beheerder
zo'n link bij Gebruikers. De link werkt één keer, 3 dagen lang.

Voorbeelden:
  vraagbaak password bo@voorbeeld.nl
  vraagbaak password bo@voorbeeld.nl --tweede-stap-uit`
