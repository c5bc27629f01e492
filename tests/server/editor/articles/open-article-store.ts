import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { openDatabase } from '../../../../server/database/open-database.ts'
import { createArticleStore } from '../../../../server/editor/articles/create-article-store.ts'
import { createKnowledge } from '../../../../server/knowledge/create-knowledge.ts'
import { testNow } from '../../../support/create-test-app.ts'
import { articleText, temporaryFolder, writeFiles } from '../../../support/write-content.ts'

export const anna = { name: 'Anna de Wit', email: 'anna@gemeente.example' }
export const bram = { name: 'Bram Smit', email: 'bram@gemeente.example' }

export const firstId = '11111111-1111-4111-8111-111111111111'
const secondId = '22222222-2222-4222-8222-222222222222'

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
  files?: Record<string, string>
}

/** The real store on a content folder and a database of its own, in a git repository. Close it after the test. */
export async function openArticleStore({ git = true, pushTarget, files }: StoreOptions = {}) {
  const folder = await temporaryFolder()
  const content = join(folder, 'content')
  await writeFiles(content, { 'nl/paspoort.md': passportFile, 'nl/parkeren.md': parkingFile, ...files })
  const run = (...args: string[]) => runGit(content, ...args)
  if (git) startRepository(content)
  const knowledge = await createKnowledge({ folder: content })
  const { database, close } = await openDatabase(`file:${join(folder, 'test.db')}`)
  const clock = { now: testNow }
  const store = () =>
    createArticleStore({
      knowledge,
      database,
      logger: pino({ level: 'silent' }),
      now: () => clock.now,
      pushTarget,
    })
  return {
    folder,
    content,
    knowledge,
    clock,
    articles: store(),
    /** A new process on the same database and files. */
    restart: store,
    git: run,
    read: (path: string) => readFile(join(content, path), 'utf8'),
    write: (path: string, text: string) => writeFile(join(content, path), text),
    async close() {
      close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a content folder a repository with its files committed. */
export function startRepository(content: string): void {
  runGit(content, 'init', '--quiet', '--initial-branch=main')
  runGit(content, 'add', '.')
  runGit(content, 'commit', '--quiet', '-m', 'Begin')
}

export type OpenStore = Awaited<ReturnType<typeof openArticleStore>>

/** Git as somebody at the server's keyboard runs it. */
export function runGit(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Beheer', '-c', 'user.email=beheer@gemeente.example']
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim()
}
