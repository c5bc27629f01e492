/** @jsxImportSource react */
import { render } from 'ink-testing-library'
import { afterEach, expect, test, vi } from 'vitest'
import { Groups } from '../../../../cli/screens/groups/Groups.tsx'
import type { OpenGroup } from '../../../../cli/screens/groups/groups-state.ts'
import type { GroupsDependencies } from '../../../../cli/screens/groups/use-groups.ts'
import { articleFrom } from '../../../support/replies.ts'
import { keys, patience } from '../open-chat.tsx'

const escape = '\u001B'
const passport = articleFrom('paspoort', { vraag: 'Hoe vraag ik een paspoort aan?' })
const crossing = articleFrom('zebrapad', {
  id: '22222222-2222-4222-8222-222222222222',
  vraag: 'Kan er een zebrapad komen?',
})
const by = { name: 'Ria' }
const asked = Date.parse('2026-11-02T09:00:00Z')

function group(id: string, label: string, count: number): OpenGroup {
  return {
    id,
    language: 'nl',
    label,
    state: 'open',
    count,
    countSinceState: 0,
    kinds: { 'not-understood': count, 'choice-not-taken': 0, 'not-helped': 0 },
    trend: { current: count, previous: 1 },
    channels: [{ channel: 'website', count }],
    firstAskedAt: asked,
    lastAskedAt: asked,
    examples: [label],
    nearestArticles: [passport],
    assignedTo: null,
    dueOn: null,
    articleId: null,
    changedAt: null,
    changedBy: null,
    questions: Array.from({ length: count }, (_none, number) => ({
      id: `${id}-${number}`,
      text: number === 0 ? label : '',
      askedAt: asked,
      channel: 'website',
      kind: 'not-understood',
      isPinned: false,
      remark: null,
    })),
  }
}

/** The screen with two groups; what is decided is only noted. */
function openGroups() {
  const all = [group('a', 'zebrapad bij de school', 3), group('b', 'poes weggelopen', 1)]
  const decided = vi.fn<(...decision: unknown[]) => Promise<void>>(() => Promise.resolve())
  const note =
    (name: string) =>
    (...decision: unknown[]) =>
      decided(name, ...decision)
  const groups: GroupsDependencies['groups'] = {
    list: (filter) => Promise.resolve(all.filter((one) => one.state === filter?.state)),
    find: (id) => Promise.resolve(all.find((one) => one.id === id)),
    dismiss: note('dismiss'),
    solve: note('solve'),
    reopen: note('reopen'),
    assign: (id, assignment, editor) =>
      assignment.dueOn === 'morgen'
        ? Promise.reject(new Error('"morgen" is geen dag.'))
        : decided('assign', id, assignment, editor),
    link: note('link'),
  }
  const screen = render(
    <Groups
      groups={groups}
      by={by}
      suggest={(text) => (text === 'zebra' ? [crossing] : [])}
      startDraft={({ id }) => Promise.resolve(`https://voorbeeld.example/concept/${id}`)}
    />,
  )
  const type = async (...input: string[]) => {
    for (const key of input) {
      screen.stdin.write(key)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  const sees = (text: string | RegExp) => expect.poll(screen.lastFrame, patience).toMatch(text)
  return { ...screen, type, sees, decided }
}

let open: ReturnType<typeof openGroups> | undefined

afterEach(() => open?.unmount())

test('the groups are listed, the selected one marked', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  expect(open.lastFrame()).toMatchInlineSnapshot(`
    "
    Vragen zonder goed antwoord · open · 2 groepen

    ❯    3 ×  ↑ 3    zebrapad bij de school
         1 ×  = 1    poes weggelopen

    ↑↓: kiezen · Enter: openen · w: wegleggen · Tab: open, weggelegd of opgelost · q: stoppen"
  `)
  await open.type(keys.down)
  await open.sees('❯    1 ×')
  await open.type(keys.tab)
  await open.sees('Hier zijn nu geen groepen')
})

test('a group is read, with its questions and the nearest articles', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  await open.type(keys.enter)
  await open.sees('Artikelen die')
  expect(open.lastFrame()).toContain(
    '3 keer gevraagd, van 2 nov 2026 tot 2 nov 2026 · deze periode ↑ 3 (daarvoor 1)',
  )
  expect(open.lastFrame()).toContain('tekst gewist na de bewaartermijn')
  expect(open.lastFrame()).toContain('Hoe vraag ik een paspoort aan?')
  await open.type(escape)
  await open.sees('2 groepen')
})

test('a group is put away from the list', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  await open.type('w')
  await open.sees('De groep is weggelegd.')
  expect(open.decided).toHaveBeenCalledExactlyOnceWith('dismiss', 'a', by)
})

test('a group is assigned to a department with a day; a wrong day is told and can be mended', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  await open.type(keys.enter)
  await open.sees('toewijzen')
  await open.type('t', 'Verkeer', keys.enter, 'morgen', keys.enter)
  await open.sees('"morgen" is geen dag.')
  await open.type(...Array.from({ length: 6 }, () => keys.backspace), '2026-11-30', keys.enter)
  await open.sees('De groep is voor Verkeer.')
  expect(open.decided).toHaveBeenCalledExactlyOnceWith(
    'assign',
    'a',
    { to: 'Verkeer', dueOn: '2026-11-30' },
    by,
  )
})

test('a group is linked to an article that was looked for', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  await open.type(keys.enter)
  await open.sees('koppelen')
  await open.type('k')
  await open.sees('❯ 1. Hoe vraag ik een paspoort aan?')
  await open.type('zebra')
  await open.sees('❯ 1. Kan er een zebrapad komen?')
  await open.type(keys.enter)
  await open.sees('gekoppeld')
  expect(open.decided).toHaveBeenCalledExactlyOnceWith('link', 'a', crossing.id, by)
})

test('an article is begun from a group, and it says where to go on', async () => {
  open = openGroups()
  await open.sees('zebrapad')
  await open.type(keys.enter)
  await open.sees('artikel beginnen')
  await open.type('a')
  await open.sees('Er is een concept gemaakt: https://voorbeeld.example/concept/a')
})
