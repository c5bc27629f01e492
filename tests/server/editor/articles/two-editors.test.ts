import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Draft } from '../../../../server/editor/articles/create-drafts.ts'
import type { DraftContent } from '../../../../server/editor/articles/draft-content.ts'
import { type OpenStore, anna, bram, openArticleStore, passportFile } from './open-article-store.ts'

let open: OpenStore
beforeAll(async () => {
  const others = ['een', 'twee', 'drie', 'vier'].map((name, at): [string, string] => [
    `nl/${name}.md`,
    passportFile.replace('11111111-1111-4111-8111', `3333333${at}-1111-4111-8111`),
  ])
  open = await openArticleStore({ files: Object.fromEntries(others) })
})
afterAll(() => open.close())

function changed({ content }: Draft, body: [string, string], fields: Partial<DraftContent['fields']> = {}) {
  return { fields: { ...content.fields, ...fields }, body: content.body.replace(...body) }
}

test('two editors of one article work in one draft, and what does not clash is joined', async () => {
  const { articles } = open
  const draft = await articles.startChange('nl/een.md', anna)
  expect((await articles.startChange('nl/een.md', bram)).id).toBe(draft.id)
  const byAnna = changed(draft, ['Neem een pasfoto mee.', 'Neem twee pasfoto’s mee.'], {
    trefwoorden: ['reispas'],
  })
  const byBram = changed(draft, ['80 euro', '85 euro'], { trefwoorden: ['reisdocument', 'pas'] })
  expect(await articles.save(draft.id, { content: byAnna, basedOn: 1 }, anna)).toMatchObject({
    kind: 'saved',
  })
  const outcome = await articles.save(draft.id, { content: byBram, basedOn: 1 }, bram)
  expect(outcome).toMatchObject({ kind: 'merged', with: 'Anna de Wit' })
  expect(outcome.draft.content.body).toContain('Neem twee pasfoto’s mee.')
  expect(outcome.draft.content.body).toContain('Het kost 85 euro.')
  expect(outcome.draft.content.fields.trefwoorden).toEqual(['reispas', 'pas'])
})

test('where they clash the second chooses, and both texts are kept', async () => {
  const { articles } = open
  const draft = await articles.startChange('nl/twee.md', anna)
  const byAnna = changed(draft, ['80 euro', '81 euro'], { kort: 'Kort van Anna.' })
  const byBram = changed(draft, ['80 euro', '82 euro'], { kort: 'Kort van Bram.' })
  await articles.save(draft.id, { content: byAnna, basedOn: 1 }, anna)
  const outcome = await articles.save(draft.id, { content: byBram, basedOn: 1 }, bram)
  expect(outcome.kind).toBe('conflict')
  expect((await articles.find(draft.id))?.content.fields.kort).toBe('Kort van Anna.')
  expect((await articles.savedTexts(draft.id)).map(({ content }) => content.fields.kort)).toEqual([
    'Kort van Bram.',
    'Kort van Anna.',
    'U vraagt een paspoort aan bij de gemeente.',
  ])
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'changed', hasConflicts: true })

  const pending = await articles.pendingMerge(draft.id)
  const keys =
    pending?.merge.conflicts.map(({ key, field, mine, theirs }) => ({ key, field, mine, theirs })) ?? []
  expect(keys).toEqual([
    { key: 'kort', field: 'kort', mine: 'Kort van Bram.', theirs: 'Kort van Anna.' },
    {
      key: expect.stringMatching(/^body-/),
      field: 'body',
      mine: 'Het kost 82 euro.',
      theirs: 'Het kost 81 euro.',
    },
  ])
  const against = pending?.against ?? 0
  await expect(articles.resolveMerge(draft.id, { against, choices: { kort: 'mijn' } }, bram)).rejects.toThrow(
    'Kies bij elk verschil welke tekst blijft.',
  )
  const choices = { kort: 'mijn', [keys[1]?.key ?? '']: 'beide' } as const
  const merged = await articles.resolveMerge(draft.id, { against, choices }, bram)
  expect(merged.content.fields.kort).toBe('Kort van Bram.')
  expect(merged.content.body).toContain('Het kost 81 euro.\n\nHet kost 82 euro.')
  expect(await articles.pendingMerge(draft.id)).toBeUndefined()
  expect(await articles.publish(draft.id, bram)).toMatchObject({ kind: 'published' })
})

test('a change that was committed beside the draft is merged before it is published', async () => {
  const { articles, git, read, write } = open
  const draft = await articles.startChange('nl/drie.md', anna)
  await articles.save(draft.id, { content: changed(draft, ['80 euro', '90 euro']), basedOn: 1 }, anna)
  await write('nl/drie.md', (await read('nl/drie.md')).replace('80 euro', '70 euro'))
  git('commit', '--quiet', '-am', 'Goedkoper')
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'changed', hasConflicts: true })
  const pending = await articles.pendingMerge(draft.id)
  const [conflict] = pending?.merge.conflicts ?? []
  expect(conflict).toMatchObject({
    base: 'Het kost 80 euro.',
    mine: 'Het kost 90 euro.',
    theirs: 'Het kost 70 euro.',
  })
  const chosen = { against: pending?.against ?? 0, choices: { [conflict?.key ?? '']: 'mijn' } as const }
  await articles.resolveMerge(draft.id, chosen, anna)
  expect(await articles.publish(draft.id, anna)).toMatchObject({ kind: 'published' })
  expect(await read('nl/drie.md')).toContain('Het kost 90 euro.')
})

test('who saves in a draft that was published meanwhile goes on in a new one', async () => {
  const { articles } = open
  const draft = await articles.startChange('nl/vier.md', anna)
  const [byAnna, byBram] = [changed(draft, ['80', '83']), changed(draft, ['afspraak', 'afspraak op tijd'])]
  await articles.save(draft.id, { content: byAnna, basedOn: 1 }, anna)
  await articles.publish(draft.id, anna)
  const outcome = await articles.save(draft.id, { content: byBram, basedOn: 1 }, bram)
  expect(outcome.kind).toBe('moved')
  expect(outcome.draft.id).not.toBe(draft.id)
  expect(await articles.publish(outcome.draft.id, bram)).toMatchObject({
    kind: 'changed',
    hasConflicts: false,
  })
  expect((await articles.find(outcome.draft.id))?.content.body).toMatch(/afspraak op tijd[\s\S]*83 euro/)
})
