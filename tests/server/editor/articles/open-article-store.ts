import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { createArticleStore } from '../../../../server/editor/articles/create-article-store.ts'
import { createTestApp, testNow } from '../../../support/create-test-app.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../../../support/write-content.ts'

export const anna = { name: 'Anna de Wit', email: 'anna@gemeente.example' }
export const bram = { name: 'Bram Smit', email: 'bram@gemeente.example' }

export const firstId = '11111111-1111-4111-8111-111111111111'
export const secondId = '22222222-2222-4222-8222-222222222222'

/** A file with what people add by hand: comments, an own key, quotes. */
export const passportFile = `---
# Overleg met team Burgerzaken
id: ${firstId}
vraag: 'Hoe vraag ik een paspoort aan?'
status: actief
doelgroep: eu-burger
eigen-veld: {kenmerk: A1} # voor het zaaksysteem
trefwoorden: [reisdocument]
vraagvarianten:
  - paspoort aanvragen
kort: U vraagt een paspoort aan bij de gemeente.
gewijzigd: 2026-06-01T08:00:00Z
---

Maak een afspraak bij de balie.

## Wat neemt u mee?

Neem een pasfoto mee.

## Wat kost het?

Het kost 80 euro.
`

export const parkingFile = articleText(
  { id: secondId, vraag: 'Hoe vraag ik een parkeervergunning aan?' },
  'U vraagt een parkeervergunning digitaal aan.\n\nEerst een [paspoort](paspoort.md#wat-kost-het) nodig?',
)

interface StoreOptions {
  /** Without: the content folder is no git repository. */
  git?: boolean
  pushTarget?: string
  now?: () => Date
  files?: Record<string, string>
}

/** The real parts on a content folder of their own, in a git repository. Close it after the test. */
export async function openArticleStore({ git = true, pushTarget, files, ...options }: StoreOptions = {}) {
  const source = await temporaryFolder()
  await writeFiles(source, { 'nl/paspoort.md': passportFile, 'nl/parkeren.md': parkingFile, ...files })
  await copyOrganisation(source)
  const clock = { now: options.now?.() ?? testNow }
  const vraagbaak = await createTestApp({ ownContent: true, content: source, now: () => clock.now })
  const { content } = vraagbaak
  const run = (...args: string[]) => runGit(content, ...args)
  if (git) {
    run('init', '--quiet', '--initial-branch=main')
    run('add', '.')
    run('commit', '--quiet', '-m', 'Begin')
  }
  const store = () =>
    createArticleStore({
      knowledge: vraagbaak.knowledge,
      database: vraagbaak.database,
      logger: pino({ level: 'silent' }),
      now: () => clock.now,
      pushTarget,
    })
  return {
    ...vraagbaak,
    clock,
    articles: store(),
    /** A new process on the same database and files. */
    restart: store,
    git: run,
    read: (path: string) => readFile(join(content, path), 'utf8'),
    write: (path: string, text: string) => writeFile(join(content, path), text),
  }
}

export type OpenStore = Awaited<ReturnType<typeof openArticleStore>>

/** Git as somebody at the server's keyboard runs it. */
export function runGit(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Beheer', '-c', 'user.email=beheer@gemeente.example']
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim()
}
