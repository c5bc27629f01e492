import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { articleText, copyOrganisation, temporaryFolder, writeFiles } from '../../support/write-content.ts'

/** Generous, because the machine may be busy: the tests say that it happens, not how fast. */
const patience = { timeout: 30_000, interval: 50 }

const bridge = '11111111-1111-4111-8111-111111111111'
const lamp = '22222222-2222-4222-8222-222222222222'

let content: string
let app: Awaited<ReturnType<typeof createTestApp>>
let stopWatching: () => Promise<void>

beforeAll(async () => {
  content = await temporaryFolder()
  await copyOrganisation(content)
  await writeFiles(content, {
    'nl/lantaarnpaal.md': articleText({ id: lamp, vraag: 'Waar meld ik een kapotte lantaarnpaal?' }),
  })
  app = await createTestApp({ content })
  stopWatching = await app.watch()
})

afterAll(async () => {
  await stopWatching()
  await app.close()
  await rm(content, { recursive: true, force: true })
})

/** The file of the article that the search puts first. */
function foundFirst(question: string): string | undefined {
  const index = app.search.index('nl')
  return index.rank(index.analyze(question), question)[0]?.article.path
}

test('an added article is searchable without a restart', async () => {
  expect(foundFirst('ophaalbrug')).toBeUndefined()
  await writeFiles(content, {
    'nl/brug.md': articleText({ id: bridge, vraag: 'Wanneer gaat de ophaalbrug open?' }),
  })
  await vi.waitFor(() => expect(foundFirst('ophaalbrug')).toBe('nl/brug.md'), patience)
})

test('a saved article is searchable by its new words, and no longer by its old ones', async () => {
  await writeFiles(content, {
    'nl/brug.md': articleText({ id: bridge, vraag: 'Wanneer draait de zonnewijzer?' }),
  })
  await vi.waitFor(() => expect(foundFirst('zonnewijzer')).toBe('nl/brug.md'), patience)
  expect(foundFirst('ophaalbrug')).toBeUndefined()
})

test('a broken save keeps the last good version searchable', async () => {
  await writeFiles(content, {
    'nl/brug.md': 'kapot',
    'nl/paal.md': articleText({
      id: '33333333-3333-4333-8333-333333333333',
      vraag: 'Wie zet de vlaggenmast neer?',
    }),
  })
  await vi.waitFor(() => expect(foundFirst('vlaggenmast')).toBe('nl/paal.md'), patience)
  await vi.waitFor(
    () => expect(app.knowledge.problems().map(({ file }) => file)).toContain('nl/brug.md'),
    patience,
  )
  expect(foundFirst('zonnewijzer')).toBe('nl/brug.md')
})

test('a renamed article gets its new address', async () => {
  await rename(join(content, 'nl/lantaarnpaal.md'), join(content, 'nl/straatverlichting.md'))
  await vi.waitFor(() => expect(foundFirst('lantaarnpaal')).toBe('nl/straatverlichting.md'), patience)
  expect(app.knowledge.find(lamp, 'nl')?.slug).toBe('straatverlichting')
})

test('a removed article is no longer found', async () => {
  await rm(join(content, 'nl/straatverlichting.md'))
  await vi.waitFor(() => expect(foundFirst('lantaarnpaal')).toBeUndefined(), patience)
})

test('a new folder with articles is read too', async () => {
  await writeFiles(content, {
    'nl/wegen/lantaarn.md': articleText({ id: lamp, vraag: 'Waar meld ik een kapotte lantaarnpaal?' }),
  })
  await vi.waitFor(() => expect(foundFirst('lantaarnpaal')).toBe('nl/wegen/lantaarn.md'), patience)
})
