import type { ReplyJson } from '../../api/schemas/question-schemas.ts'
import { element } from './element.ts'

/** The ways to a person, each with whether it is open now. */
export function renderContact(routes: NonNullable<ReplyJson['contact']>): HTMLElement {
  const rows = routes.map(({ naam, waarde, url, nuOpen, openTekst }) =>
    element(
      'li',
      {},
      element('strong', {}, naam),
      url ? element('a', { href: url }, waarde) : element('span', {}, waarde),
      openTekst ? element('span', { class: nuOpen ? 'open' : 'closed' }, openTekst) : undefined,
    ),
  )
  return element('ul', { class: 'contact', role: 'list' }, ...rows)
}
