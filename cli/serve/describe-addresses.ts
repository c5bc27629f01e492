import type { Settings } from '../../server/settings.ts'
import type { Vraagbaak } from '../assemble.ts'

/**
 * What the one who starts the server wants to know: where to look, and how to stop.
 * @param firstRunPath leads to the account of the first administrator, when there is none yet
 */
export function describeAddresses(
  { knowledge }: Pick<Vraagbaak, 'knowledge'>,
  settings: Settings,
  port: number,
  firstRunPath?: string,
): string {
  const here = `http://localhost:${port}`
  // Without a public address of its own, the server is known by the port it really got.
  const address = settings.PUBLIC_URL === `http://localhost:${settings.PORT}` ? here : settings.PUBLIC_URL
  const articles = knowledge.articles().length
  return `
Vraagbaak draait, met ${articles} ${articles === 1 ? 'artikel' : 'artikelen'} uit ${settings.CONTENT}.

  Website    ${address}${address === here ? '' : `  (hier: ${here})`}
  Redactie   ${address}/redactie
  API        ${address}/v1/docs
  Chat       zet deze regel in uw eigen pagina's:
             <script src="${address}/widget.js" defer></script>
${firstRunPath === undefined ? '' : firstRun(`${address}${firstRunPath}`)}
Wijzigingen in de artikelen zijn meteen te zien. Stoppen: Ctrl-C
`
}

function firstRun(link: string): string {
  return `
De redactie heeft nog geen beheerder. Maak uw account met deze link. Hij werkt één keer, 24 uur lang; geef hem aan
niemand anders:

  ${link}
`
}
