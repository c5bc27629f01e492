import type { Language } from '../../question.ts'

/** What the server puts into the script when it is built (`build-widget.ts`). */
export interface WidgetSettings {
  /** The style sheet of the shadow DOM. */
  style: string
  organisation: Record<Language, WidgetOrganisation>
}

/** The organisation that answers, in one language. */
export interface WidgetOrganisation {
  name: string
  /** HTML of the first message. It says that this is a chatbot (AI Act, article 50). */
  welcome: string
  /** The contact page, relative to the address of the script. */
  contactPath: string
  /** Address of the privacy statement. */
  privacy?: string
  /** Address of the accessibility statement. */
  accessibility?: string
}

declare global {
  /** Replaced by its value when the script is built. */
  const widgetSettings: WidgetSettings
}
