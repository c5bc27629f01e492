const kept = 'Er is niets gepubliceerd en uw concept is bewaard.'

/** What git says (in English, by LC_ALL=C), and what we tell the editor. The first that fits is told. */
const problems: { says: RegExp; tell: (folder: string, match: RegExpMatchArray) => string }[] = [
  {
    says: /Unable to create '(.+?\.lock)': File exists/,
    tell: (_folder, match) =>
      `Een ander programma is bezig in de git-map (${match[1]} bestaat). Wacht even en publiceer opnieuw. Blijft dit zo en is er niemand bezig, dan kan uw beheerder dat bestand verwijderen. ${kept}`,
  },
  {
    says: /No space left on device|Out of diskspace|Disk quota exceeded/,
    tell: () =>
      `De schijf is vol. Vraag uw beheerder om ruimte te maken en publiceer daarna opnieuw. ${kept}`,
  },
  {
    says: /Permission denied|Read-only file system|insufficient permission|Operation not permitted/,
    tell: (folder) =>
      `Vraagbaak mag niet schrijven in de git-map van ${folder}. Vraag uw beheerder om de schrijfrechten te herstellen. ${kept}`,
  },
  {
    says: /dubious ownership/,
    tell: (folder) =>
      `Git vertrouwt de map ${folder} niet, omdat hij van een andere gebruiker is. Uw beheerder kan dit oplossen met: git config --global --add safe.directory ${folder}. ${kept}`,
  },
  {
    says: /partial commit during|You have not concluded your merge|MERGE_HEAD exists|cherry-pick|rebase/,
    tell: () =>
      `In de map met artikelen loopt een git-samenvoeging. Vraag uw beheerder om die af te maken of af te breken ("git merge --abort"). ${kept}`,
  },
  {
    says: /unable to auto-detect email address|Please tell me who you are|empty ident name/,
    tell: () =>
      `Git weet niet wie de wijziging maakt. Vul uw naam en e-mailadres in bij uw account en publiceer opnieuw. ${kept}`,
  },
  {
    says: /block timeout reached/,
    tell: () =>
      `Git gaf te lang geen antwoord. Wacht even en publiceer opnieuw; vraag anders uw beheerder om naar de git-map te kijken. ${kept}`,
  },
]

/** Why git did not do what was asked, as a sentence with the remedy. */
export function describeGitProblem(error: unknown, folder: string): string {
  const message = error instanceof Error ? error.message : String(error)
  for (const { says, tell } of problems) {
    const match = says.exec(message)
    if (match) return tell(folder, match)
  }
  const lines = message.trim().split('\n').slice(-3).join(' ')
  return `Git heeft de wijziging geweigerd: ${lines} Vraag uw beheerder om hiernaar te kijken. ${kept}`
}
