import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type OpenStore, anna, bram, firstId, openArticleStore, passportFile } from './open-article-store.ts'

let open: OpenStore | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})
const start = async (...options: Parameters<typeof openArticleStore>) =>
  (open = await openArticleStore(...options))

test('a published change is one commit by the editor, of that file only, and served at once', async () => {
  const { articles, git, write, read, knowledge } = await start()
  await write('nl/parkeren.md', `${await read('nl/parkeren.md')}\nMet de hand.\n`)
  git('add', 'nl/parkeren.md')
  const draft = await articles.startChange('nl/paspoort.md', anna)
  const { fields, body } = draft.content
  const content = { fields: { ...fields, vraagvarianten: [...fields.vraagvarianten, 'reispas nodig'] }, body }
  await articles.save(draft.id, { content, basedOn: draft.version }, anna)
  const outcome = await articles.publish(draft.id, anna)

  expect(outcome).toMatchObject({ kind: 'published', path: 'nl/paspoort.md', notices: [] })
  expect(git('log', '-1', '--format=%an <%ae> %cn%n%B')).toBe(
    'Anna de Wit <anna@gemeente.example> Anna de Wit\nArtikel gewijzigd: Hoe vraag ik een paspoort aan?',
  )
  expect(git('show', '--name-only', '--format=')).toBe('nl/paspoort.md')
  expect(git('status', '--porcelain')).toBe('M  nl/parkeren.md')
  expect(await read('nl/paspoort.md')).toBe(
    passportFile
      .replace('  - paspoort aanvragen\n', '  - paspoort aanvragen\n  - reispas nodig\n')
      .replace('2026-06-01T08:00:00Z', '2026-11-02T09:00:00Z'),
  )
  expect(knowledge.find(firstId, 'nl')?.vraagvarianten).toContain('reispas nodig')
})

test('a new article gets a file named after its question, and its asked questions join the regression set', async () => {
  const { articles, git, read, knowledge } = await start()
  const questions = ['waar laat ik mijn kliko', 'kliko kwijt "help"']
  const draft = await articles.startNew(
    { language: 'nl', fields: { vraag: 'Waar zet ik de kliko?' }, questions },
    anna,
  )
  const { fields } = draft.content
  expect(fields.vraagvarianten).toEqual(questions)
  await articles.save(
    draft.id,
    { content: { fields: { ...fields, kort: 'Aan de weg.' }, body: 'Zet de kliko aan de weg.' }, basedOn: 1 },
    anna,
  )
  expect(await articles.publish(draft.id, anna)).toMatchObject({
    kind: 'published',
    path: 'nl/waar-zet-ik-de-kliko.md',
  })
  const { articleId } = draft
  expect(JSON.parse(await read('regressie.json'))).toEqual(
    questions.map((q) => ({ id: articleId, also: [], q, kind: 'logged' })),
  )
  expect(git('show', '--name-only', '--format=').split('\n')).toEqual([
    'nl/waar-zet-ik-de-kliko.md',
    'regressie.json',
  ])
  expect(git('log', '-1', '--format=%s')).toBe('Nieuw artikel: Waar zet ik de kliko?')
  expect(await read('nl/waar-zet-ik-de-kliko.md')).toContain('publicatie: gepubliceerd\n')
  expect(knowledge.find(articleId, 'nl')?.vraagvarianten).toEqual(questions)
  expect((await articles.find(draft.id))?.state).toBe('gepubliceerd')
})

test('a draft that is not right is not written, and every field is told', async () => {
  const { articles, git } = await start()
  const draft = await articles.startNew(
    { language: 'nl', fields: { vraag: 'Zo', herzienVoor: 'morgen' } },
    anna,
  )
  const outcome = await articles.publish(draft.id, anna)
  expect(outcome).toEqual({
    kind: 'invalid',
    problems: [
      { severity: 'error', field: 'vraag', message: 'Schrijf de vraag op, in 3 tot 250 tekens.' },
      {
        severity: 'error',
        field: 'herzienVoor',
        message: 'Schrijf de datum van herziening als jaar-maand-dag, zoals 2027-05-01.',
      },
    ],
  })
  expect(git('status', '--porcelain')).toBe('')
})

test('a change that breaks the link of another article is told before it is published', async () => {
  const { articles } = await start()
  const draft = await articles.startChange('nl/paspoort.md', anna)
  const { fields, body } = draft.content
  await articles.save(
    draft.id,
    { content: { fields, body: body.replace('Wat kost het?', 'Kosten') }, basedOn: 1 },
    anna,
  )
  const { problems } = await articles.preview(draft.id)
  expect(problems.map(({ message }) => message)).toEqual([
    'Door deze wijziging klopt een link in "Hoe vraag ik een parkeervergunning aan?" niet meer. De link naar "paspoort.md#wat-kost-het" wijst naar een kopje dat niet bestaat.',
  ])
})

test('a change by hand that is not committed is never overwritten', async () => {
  const { articles, write, read, git } = await start()
  const draft = await articles.startChange('nl/paspoort.md', anna)
  const { fields, body } = draft.content
  await articles.save(draft.id, { content: { fields, body: `${body}\n\nErbij.` }, basedOn: 1 }, anna)
  const byHand = passportFile.replace('reisdocument', 'reisdocument, pas')
  await write('nl/paspoort.md', byHand)
  // The two do not contradict each other, so the draft takes the change by hand over; it is not committed with it.
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'changed', hasConflicts: false })
  const outcome = await articles.publish(draft.id, anna)
  expect(outcome).toEqual({
    kind: 'refused',
    message:
      'Het bestand nl/paspoort.md is buiten de redactie om gewijzigd, en die wijziging is nog niet vastgelegd in git. De laatste vastgelegde versie is van Beheer, ' +
      `${git('log', '-1', '--format=%as')}. Vraag uw beheerder: bekijk de wijziging met "git diff -- nl/paspoort.md", en leg haar vast ("git commit") of maak haar ongedaan ("git checkout -- nl/paspoort.md"). Publiceer daarna opnieuw. Er is niets overschreven en uw concept is bewaard.`,
  })
  expect(await read('nl/paspoort.md')).toBe(byHand)
  expect((await articles.find(draft.id))?.error).toContain('buiten de redactie om')

  git('commit', '-am', 'Met de hand')
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'published' })
  expect(await read('nl/paspoort.md')).toContain('[reisdocument, pas]')
  expect(await read('nl/paspoort.md')).toContain('Erbij.')
})

test.each([
  [
    'a merge under way',
    'git-samenvoeging',
    (git: OpenStore['git']) => {
      git('switch', '--quiet', '-c', 'ander')
      git('commit', '--quiet', '--allow-empty', '-m', 'x')
      git('switch', '--quiet', 'main')
      git('merge', '--quiet', '--no-ff', '--no-commit', 'ander')
    },
  ],
  ['no branch', 'detached HEAD', (git: OpenStore['git']) => git('switch', '--quiet', '--detach')],
  [
    'another git at work',
    'index.lock',
    (git: OpenStore['git'], content: string) => git('hash-object', '-w', '--stdin-paths') + content,
  ],
])('%s is told, and the file stays as it was', async (_name, told, disturb) => {
  const { articles, git, read, content, write } = await start()
  if (told === 'index.lock') await write('.git/index.lock', '')
  else disturb(git, content)
  const draft = await articles.startChange('nl/paspoort.md', bram)
  const { fields, body } = draft.content
  await articles.save(draft.id, { content: { fields, body: `${body}\n\nErbij.` }, basedOn: 1 }, bram)
  const outcome = await articles.publish(draft.id, bram)
  expect(outcome.kind).toBe('refused')
  expect('message' in outcome && outcome.message).toContain(told)
  expect('message' in outcome && outcome.message).toMatch(/[uU]w concept is bewaard/)
  expect(await read('nl/paspoort.md')).toBe(passportFile)
  expect((await readdir(join(content, 'nl'))).toSorted()).toEqual(['parkeren.md', 'paspoort.md'])
  expect((await articles.find(draft.id))?.content.body).toContain('Erbij.')
})
