import type { Context } from 'hono'
import type { Language } from '../../question.ts'
import { GroupError } from '../../grouping/group-error.ts'
import { RefusedError } from '../articles/refused-error.ts'
import { requireRole } from '../auth/require-role.tsx'
import { articlePaths } from '../articles/pages/article-paths.ts'
import type { Editor, EditorApp, EditorDependencies, EditorEnvironment } from '../editor-environment.ts'
import { redirectWithFlash } from '../flash.ts'
import { formText, readForm } from '../read-editor-form.ts'
import { readLinkTarget } from './link-target.ts'
import { type GroupAction, questionPaths } from './question-paths.ts'

interface Request {
  id: string
  form: FormData
  by: Editor
}

/** Where to go, and what to say there. */
interface Done {
  text: string
  path?: string
}

/** What editors decide about groups. Every form comes back to a page that says what happened. */
export function addGroupChanges(app: EditorApp, dependencies: EditorDependencies): void {
  const { groups, articles, knowledge, audit } = dependencies
  const changes: Record<GroupAction, (request: Request) => Promise<Done>> = {
    async wegleggen({ id, by }) {
      await groups.dismiss(id, by)
      return { text: 'De groep is weggelegd. Hij komt terug als hij flink groeit.' }
    },
    async oplossen({ id, by }) {
      await groups.solve(id, by)
      return { text: 'De groep staat op opgelost. Hij komt terug als hij toch groeit.' }
    },
    async heropenen({ id, by }) {
      await groups.reopen(id, by)
      return { text: 'De groep staat weer open.' }
    },
    async toewijzen({ id, form, by }) {
      const [to, dueOn] = [formText(form, 'aan'), formText(form, 'klaarOp')]
      if (to === '' && dueOn !== '')
        throw new GroupError('Vul ook in welke afdeling of persoon de groep behandelt.')
      await groups.assign(id, { to, ...(dueOn === '' ? {} : { dueOn }) }, by)
      return { text: to === '' ? 'De toewijzing is weggehaald.' : `De groep is nu voor ${to}.` }
    },
    koppelen: linkToArticle,
    async splitsen({ id, form, by }) {
      const newId = await groups.split(id, chosen(form, 'vraag'), by)
      return { text: 'De gekozen vragen zijn nu een eigen groep.', path: questionPaths.group(newId) }
    },
    async verplaatsen({ form, by }) {
      const questions = chosen(form, 'vraag')
      if (questions.length === 0) throw new GroupError('Kies eerst de vragen die u wilt verplaatsen.')
      const to = formText(form, 'naar')
      if (to === '') throw new GroupError('Kies ook de groep waar de vragen naartoe gaan.')
      for (const question of questions) await groups.move(question, to, by)
      return { text: 'De gekozen vragen staan nu in deze groep.', path: questionPaths.group(to) }
    },
  }

  /**
   * The questions become variants of the article in a draft: published, they get its answer, and that solves the group.
   * Until then the group stays open, so that it is not forgotten when the draft comes to nothing.
   */
  async function linkToArticle({ id, form, by }: Request): Promise<Done> {
    const group = await groups.find(id)
    const draft = group && (await draftFor(readLinkTarget(formText(form, 'artikel')), group.language, by))
    if (!group || !draft) throw new GroupError('Dit artikel bestaat niet (meer). Kies een ander artikel.')
    const questions = [...new Set(group.questions.map(({ text }) => text.trim()).filter(Boolean))]
    await articles.addQuestions(draft.id, { questions, groupId: id }, by)
    await audit({
      editor: by,
      action: 'vragen toegevoegd',
      objectKind: 'concept',
      objectId: draft.id,
      objectName: draft.content.fields.vraag || 'Nieuw artikel',
      details: `Uit de groep "${group.label}".`,
    })
    return {
      text: 'De vragen staan als vraagvarianten in dit concept. Haal weg wat er niet bij hoort, en publiceer het.',
      path: articlePaths.draft(draft.id),
    }
  }

  /** The draft that the questions go into: one that is open, or a change of an article. */
  async function draftFor(target: ReturnType<typeof readLinkTarget>, language: Language, by: Editor) {
    if ('draftId' in target)
      return (await articles.list()).find(
        (draft) => draft.id === target.draftId && draft.language === language,
      )
    const article = knowledge.find(target.articleId, language)
    return article && articles.startChange(article.path, by)
  }

  for (const [action, change] of Object.entries(changes))
    app.post(`${questionPaths.groups}/groep/:id/${action}`, requireRole('redacteur'), async (context) => {
      const id = context.req.param('id') ?? ''
      return answer(context, questionPaths.group(id), async (form) =>
        change({ id, form, by: context.get('editor') }),
      )
    })

  app.post(questionPaths.merge, requireRole('redacteur'), (context) =>
    answer(context, questionPaths.groups, async (form) => {
      const ids = chosen(form, 'groep')
      await groups.merge(ids, context.get('editor'))
      return { text: 'De groepen zijn samengevoegd.', path: questionPaths.group(ids[0] ?? '') }
    }),
  )
}

/** Does what the form asks and goes on; what cannot be done is said on the page the form came from. */
async function answer(
  context: Context<EditorEnvironment>,
  back: string,
  change: (form: FormData) => Promise<Done>,
): Promise<Response> {
  try {
    const { text, path = back } = await change(await readForm(context))
    return redirectWithFlash(context, path, { kind: 'ok', text })
  } catch (error) {
    if (error instanceof GroupError || error instanceof RefusedError)
      return redirectWithFlash(context, back, { kind: 'error', text: error.message })
    throw error
  }
}

function chosen(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string')
}
