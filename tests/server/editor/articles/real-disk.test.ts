import { execFileSync } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../support/write-content.ts'
import { anna, openArticleStore, parkingFile, passportFile } from './open-article-store.ts'

/** A disk of its own, which only an administrator of the machine may make: elsewhere these tests are skipped. */
const mayMount = await canMount()

let store: Awaited<ReturnType<typeof openArticleStore>>
let folder: string

beforeEach(async () => {
  store = await openArticleStore()
  folder = join(store.content, 'nl')
  mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  await writeFile(join(folder, 'paspoort.md'), passportFile)
  await writeFile(join(folder, 'parkeren.md'), parkingFile)
})
afterEach(async () => {
  execFileSync('umount', [folder])
  await store.close()
})

/** Publishes a change of an article, with the files as they were before. */
async function publishChange() {
  const { id, version, content } = await store.articles.startChange('nl/paspoort.md', anna)
  const changed = { ...content, body: `${content.body}\n\nErbij.` }
  await store.articles.save(id, { content: changed, basedOn: version }, anna)
  return { id, outcome: await store.articles.publish(id, anna) }
}

test.skipIf(!mayMount)('a full disk is told, nothing is left behind, and later it is published', async () => {
  const filling = join(folder, 'vol')
  await writeFile(filling, Buffer.alloc(1024 * 1024)).catch(() => {})
  const before = await readdir(folder)
  const { id, outcome } = await publishChange()
  expect(outcome).toEqual({
    kind: 'refused',
    message:
      'De schijf is vol. Vraag uw beheerder om ruimte te maken en publiceer daarna opnieuw. Er is niets gepubliceerd en uw concept is bewaard.',
  })
  expect(await readdir(folder)).toEqual(before)
  expect(await store.read('nl/paspoort.md')).toBe(passportFile)
  await rm(filling)
  expect(await store.articles.publish(id, anna)).toMatchObject({ kind: 'published' })
  expect(await store.read('nl/paspoort.md')).toContain('Erbij.')
})

test.skipIf(!mayMount)('a read-only folder is told, and later it is published', async () => {
  mount('-o', 'remount,ro', folder)
  const { id, outcome } = await publishChange()
  expect(outcome).toEqual({
    kind: 'refused',
    message: `De map met artikelen ${store.content} is alleen te lezen. Vraag uw beheerder om de map beschrijfbaar te maken. Er is niets gepubliceerd en uw concept is bewaard.`,
  })
  mount('-o', 'remount,rw', folder)
  expect(await store.articles.publish(id, anna)).toMatchObject({ kind: 'published' })
})

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' })
}

async function canMount(): Promise<boolean> {
  const place = await temporaryFolder()
  try {
    mount('-t', 'tmpfs', 'tmpfs', place)
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    await rm(place, { recursive: true })
  }
}
