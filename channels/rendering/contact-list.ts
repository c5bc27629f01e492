import type { List, Paragraph } from 'mdast'
import { pagePaths } from '../../server/answer/article-path.ts'
import type { OpenContactRoute } from '../../server/answer/reply.ts'
import type { Language } from '../../server/question.ts'
import { link, list, paragraph } from './content-nodes.ts'
import { renderingTexts } from './rendering-texts.ts'

/** The ways to a person, each with whether it is open now; nothing when there are none. */
export function contactList(routes: OpenContactRoute[], language: Language): List[] {
  if (routes.length === 0) return []
  const entries = routes.map(({ naam, waarde, url, state }) =>
    paragraph(
      `${naam[language]}: `,
      url === undefined ? waarde : link(waarde, url),
      state === undefined ? '' : `. ${state.text}`,
    ),
  )
  return [list(false, entries)]
}

/** Where the ways to a person are, for when they take too much room. */
export function contactPage(before: string, language: Language, publicUrl: string): Paragraph {
  const address = `${publicUrl}${pagePaths.contact[language]}`
  return paragraph(before === '' ? '' : `${before} `, link(renderingTexts[language].contact, address), '.')
}
