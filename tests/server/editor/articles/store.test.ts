import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { describeFileProblem } from '../../../../server/editor/articles/describe-file-problem.ts'
import { describeGitProblem } from '../../../../server/editor/articles/describe-git-problem.ts'
import { type OpenStore, anna, bram, firstId, openArticleStore, passportFile } from './open-article-store.ts'

let open: OpenStore | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
const start = async (...options: Parameters<typeof openArticleStore>) =>
  (open = await openArticleStore(...options))

/** A saved draft of a change. */
async function changePassport({ articles }: OpenStore, text = 'Erbij.') {
  const draft = await articles.startChange('nl/paspoort.md', anna)
  const { fields, body } = draft.content
  const content = { fields, body: `${body}\n\n${text}` }
  const { draft: saved } = await articles.save(draft.id, { content, basedOn: draft.version }, anna)
  return saved
}

test('without a git repository publishing works and says that there is no history', async () => {
  const store = await start({ git: false })
  const { id } = await changePassport(store)
  const outcome = await store.articles.publish(id, anna)
  expect(outcome).toMatchObject({ kind: 'published', notices: [expect.stringContaining('is geen git-map')] })
  expect(await store.read('nl/paspoort.md')).toContain('Erbij.')
  expect(await store.articles.history('nl/paspoort.md')).toEqual([])
})

test('the commits go to another repository; when that fails they stay, and go later', async () => {
  const store = await start({ pushTarget: 'origin main' })
  const { articles, folder, git } = store
  const { id } = await changePassport(store)
  const outcome = await articles.publish(id, anna)
  expect(outcome).toMatchObject({
    kind: 'published',
    notices: [
      expect.stringMatching(
        /^Het versturen naar origin main is niet gelukt .*probeert het versturen opnieuw\.$/,
      ),
    ],
  })
  expect(articles.pushFailure()).toContain('origin main')

  const other = join(folder, 'other.git')
  execFileSync('git', ['init', '--quiet', '--bare', other])
  git('remote', 'add', 'origin', other)
  await articles.runDue()
  expect(articles.pushFailure()).toBeUndefined()
  const log = ['--git-dir', other, 'log', '-1', '--format=%an', 'main']
  expect(execFileSync('git', log, { encoding: 'utf8' }).trim()).toBe('Anna de Wit')
})

test('git needs no name or address of its own: the editor is author and committer', async () => {
  const store = await start()
  store.git('config', 'user.useConfigOnly', 'true')
  const { id } = await changePassport(store)
  expect(await store.articles.publish(id, { name: '', email: 'x@<gemeente>.example' })).toMatchObject({
    kind: 'published',
  })
  expect(store.git('log', '-1', '--format=%an %ae %ce')).toBe('x x@gemeente.example x@gemeente.example')
})

test('a folder that cannot be written keeps the draft and tells what to do', async () => {
  const store = await start()
  const { articles, content } = store
  const draft = await articles.startTranslation('nl/paspoort.md', 'en', anna)
  const fields = { ...draft.content.fields, vraag: 'How do I apply for a passport?' }
  await articles.save(draft.id, { content: { fields, body: 'Make an appointment.' }, basedOn: 1 }, anna)
  // Root may write everywhere: a file in the place of the folder stands for a folder that cannot be written.
  await writeFile(join(content, 'en'), '')
  expect(await articles.publish(draft.id, anna)).toEqual({
    kind: 'refused',
    message: `In ${content} staat een bestand waar een map hoort. Vraag uw beheerder om dat te herstellen. Er is niets gepubliceerd en uw concept is bewaard.`,
  })
  await rm(join(content, 'en'))
  expect(await articles.publish(draft.id, anna)).toMatchObject({
    kind: 'published',
    path: 'en/how-do-i-apply-for-a-passport.md',
  })
  expect(store.knowledge.find(firstId, 'en')).toMatchObject({ id: firstId, vraag: fields.vraag })
})

test.each([
  ['ENOSPC', 'De schijf is vol.'],
  ['EROFS', 'alleen te lezen'],
  ['EACCES', 'mag niet schrijven in /artikelen'],
])('the error %s of the file system is told as a sentence', (code, told) => {
  expect(describeFileProblem(Object.assign(new Error(code), { code }), '/artikelen')).toContain(told)
})

test.each([
  ['fatal: unable to write new index file: No space left on device', 'De schijf is vol.'],
  ["fatal: sha1 file '.git/index.lock' write error. Out of diskspace", 'De schijf is vol.'],
  [
    'error: insufficient permission for adding an object to repository database .git/objects',
    'schrijfrechten',
  ],
  ["fatal: detected dubious ownership in repository at '/artikelen'", 'safe.directory /artikelen'],
  ['fatal: cannot do a partial commit during a merge.', 'git-samenvoeging'],
])('git saying "%s" is told as a sentence', (message, told) => {
  expect(describeGitProblem(new Error(message), '/artikelen')).toContain(told)
})

test('a commit that a hook refuses leaves the file as it was and nothing staged', async () => {
  const store = await start()
  const hook = join(store.content, '.git/hooks/pre-commit')
  await mkdir(join(store.content, '.git/hooks'), { recursive: true })
  await writeFile(hook, '#!/bin/sh\necho "Geen wijzigingen op vrijdag" >&2\nexit 1\n', { mode: 0o755 })
  const { id } = await changePassport(store)
  const outcome = await store.articles.publish(id, anna)
  expect(outcome).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('Geen wijzigingen op vrijdag'),
  })
  expect(await store.read('nl/paspoort.md')).toBe(passportFile)
  expect(store.git('status', '--porcelain')).toBe('')
  expect(store.knowledge.find(firstId, 'nl')?.gewijzigd).toBe('2026-06-01T08:00:00Z')
})

test('a publication that was cut off between file and commit is finished later', async () => {
  const store = await start()
  const { articles, write, git } = store
  const draft = await changePassport(store)
  // What a process that was killed leaves behind: the file written, nothing committed.
  const hook = join(store.content, '.git/hooks/pre-commit')
  await mkdir(join(store.content, '.git/hooks'), { recursive: true })
  await writeFile(hook, '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'refused' })
  await rm(hook)
  await write('nl/paspoort.md', (await articles.find(draft.id))?.writingText ?? '')
  expect(await store.restart().publish(draft.id, anna)).toMatchObject({ kind: 'published', notices: [] })
  expect(git('status', '--porcelain')).toBe('')
  expect(git('log', '-1', '--format=%an')).toBe('Anna de Wit')
})

test('what is scheduled is published when its time has come, also by a new process, and expires later', async () => {
  const store = await start()
  const { articles, clock, git, knowledge } = store
  const { id } = await changePassport(store)
  const hour = 3_600_000
  const now = clock.now.getTime()
  await expect(articles.schedule(id, now, bram)).rejects.toThrow('Kies een moment in de toekomst')
  await articles.setPlan(id, { expireAt: now + 3 * hour, note: 'Nieuwe tarieven' })
  await articles.schedule(id, now + hour, bram)
  await articles.runDue()
  expect((await articles.find(id))?.state).toBe('gepland')

  clock.now = new Date(now + 2 * hour)
  const later = store.restart()
  await later.runDue()
  expect((await later.find(id))?.state).toBe('gepubliceerd')
  expect(git('log', '-1', '--format=%an %B')).toBe(
    'Bram Smit Artikel gewijzigd: Hoe vraag ik een paspoort aan?\n\nNieuwe tarieven',
  )
  clock.now = new Date(now + 4 * hour)
  await later.runDue()
  expect(knowledge.find(firstId, 'nl')).toBeUndefined()
  expect(git('log', '-1', '--format=%s')).toBe('Artikel verlopen: Hoe vraag ik een paspoort aan?')
  expect(await later.expiries()).toEqual([])
})

test('what is scheduled and cannot be published says why at the draft, and stays scheduled', async () => {
  const store = await start()
  const { articles, clock } = store
  const draft = await articles.startNew({ language: 'nl', fields: { vraag: 'Kan dit?' } }, anna)
  await articles.schedule(draft.id, clock.now.getTime() + 1000, anna)
  clock.now = new Date(clock.now.getTime() + 2000)
  await articles.runDue()
  expect(await articles.find(draft.id)).toMatchObject({
    state: 'gepland',
    error: 'Schrijf het antwoord: de tekst is nog leeg.',
  })
})

test('the history follows a file that was renamed, and an old version comes back as a draft', async () => {
  const store = await start()
  const { articles, content, git, knowledge } = store
  const { id } = await changePassport(store)
  await articles.setPlan(id, { expireAt: null, note: 'Nagekeken.' })
  await articles.publish(id, anna)
  await rename(join(content, 'nl/paspoort.md'), join(content, 'nl/reispas.md'))
  git('add', '-A')
  git('commit', '--quiet', '-m', 'Andere naam')
  await knowledge.refresh(['nl/paspoort.md', 'nl/reispas.md'])
  const versions = await articles.history('nl/reispas.md')
  expect(versions.map(({ at: _at, commit: _commit, ...version }) => version)).toEqual([
    { file: 'nl/reispas.md', author: 'Beheer', message: 'Andere naam', remarks: '' },
    {
      file: 'nl/paspoort.md',
      author: 'Anna de Wit',
      message: 'Artikel gewijzigd: Hoe vraag ik een paspoort aan?',
      remarks: 'Nagekeken.',
    },
    { file: 'nl/paspoort.md', author: 'Beheer', message: 'Begin', remarks: '' },
  ])
  const restored = await articles.restore('nl/reispas.md', versions[2]?.commit ?? '', bram)
  expect(restored.content.body).not.toContain('Erbij.')
  expect(await articles.publish(restored.id, bram)).toMatchObject({
    kind: 'published',
    path: 'nl/reispas.md',
  })
  expect(await store.read('nl/reispas.md')).toBe(passportFile.replace('2026-06-01T08', '2026-11-02T09'))
})
