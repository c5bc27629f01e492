import type { ReplyJson } from '../../api/schemas/question-schemas.ts'
import type { ReplyMessage } from './chat-state.ts'
import { button, element, spoken } from './element.ts'
import type { MessageContext } from './message-context.ts'
import { renderContact } from './render-contact.ts'
import { renderFeedback } from './render-feedback.ts'
import { safeHtml } from './safe-html.ts'

/** What the API answered: an answer, questions to choose from, or a text with the ways to a person. */
export function renderReply(message: ReplyMessage, context: MessageContext): HTMLElement {
  const { reply } = message
  const { texts, base, language } = context
  const lang = reply.taal && reply.taal !== language ? reply.taal : undefined
  const bubble = element('div', { class: 'message reply', lang }, spoken(texts.bot))
  if (reply.antwoord)
    bubble.append(...renderAnswer(reply.antwoord, context), renderFeedback(message, context))
  if (reply.bericht) bubble.append(safeHtml(reply.bericht.html, base, reply.bericht.tekst))
  if (reply.keuzes?.length) bubble.append(renderChoices(reply.keuzes, context))
  if (reply.contact?.length) {
    const contact = renderContact(reply.contact)
    bubble.append(reply.soort === 'keuze' ? fold(texts.otherQuestion, contact) : contact)
  }
  return bubble
}

function renderAnswer(answer: NonNullable<ReplyJson['antwoord']>, { texts, base }: MessageContext): Node[] {
  const { artikel, sectie, html, tekst } = answer
  const url = new URL(sectie?.url ?? artikel.url, base).href
  const date = (moment: string) =>
    new Date(moment).toLocaleDateString(texts.locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  return [
    element('h3', {}, artikel.vraag),
    sectie ? element('p', { class: 'section' }, sectie.titel) : new Text(),
    safeHtml(html, url, tekst),
    element(
      'p',
      { class: 'source' },
      element('a', { href: url }, texts.readMore, spoken(`: ${artikel.vraag}`)),
      artikel.gecontroleerdOp ? element('span', {}, texts.checked(date(artikel.gecontroleerdOp))) : undefined,
    ),
  ]
}

function renderChoices(choices: NonNullable<ReplyJson['keuzes']>, { ask }: MessageContext): HTMLElement {
  const buttons = choices.map(({ artikel }) =>
    element(
      'li',
      {},
      button('choice', () => ask(artikel.vraag), artikel.vraag),
    ),
  )
  return element('ul', { class: 'choices', role: 'list' }, ...buttons)
}

function fold(summary: string, content: HTMLElement): HTMLElement {
  return element('details', {}, element('summary', {}, summary), content)
}
