import { element, spoken } from './element.ts'
import type { MessageContext } from './message-context.ts'
import { safeHtml } from './safe-html.ts'
import type { WidgetOrganisation } from './widget-settings.ts'

/** The first message: that this is a chatbot, with the statements on privacy and accessibility. */
export function renderWelcome(
  { texts, base }: MessageContext,
  organisation: WidgetOrganisation,
): HTMLElement {
  const { welcome, privacy, accessibility } = organisation
  const links = [link(privacy, texts.privacy), link(accessibility, texts.accessibility)].filter(Boolean)
  return element(
    'div',
    { class: 'message reply' },
    spoken(texts.bot),
    safeHtml(welcome, base, texts.hint),
    links.length > 0 ? element('p', { class: 'source' }, ...links) : undefined,
  )
}

function link(href: string | undefined, text: string): HTMLElement | undefined {
  return href === undefined ? undefined : element('a', { href }, text)
}
