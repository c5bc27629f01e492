import { contactRoutes } from '../answer/compose-reply.ts'
import type { OpenContactRoute } from '../answer/reply.ts'
import type { AppDependencies } from '../http/app-dependencies.ts'
import type { Organisation } from '../organisation/organisation-schema.ts'
import type { Language } from '../question.ts'
import { type Texts, dutch } from './texts/dutch.ts'
import { english } from './texts/english.ts'

/** What every page shows or needs, whatever it is about. */
export interface View {
  language: Language
  texts: Texts
  organisation: Organisation
  /** The address visitors use, without a slash at the end. */
  publicUrl: string
  /** Address of the stylesheet, without the host. */
  stylesheetPath: string
  /** The moment of the request. */
  now: Date
  /** The ways to a person, with their state at that moment. */
  contact: OpenContactRoute[]
}

type ViewDependencies = Pick<AppDependencies, 'organisation' | 'settings' | 'now'>

const texts: Record<Language, Texts> = { nl: dutch, en: english }

/** Gives the view in a language at this moment. */
export function createView({ organisation, settings, now }: ViewDependencies, stylesheetPath: string) {
  return (language: Language): View => {
    const moment = now()
    return {
      language,
      texts: texts[language],
      organisation,
      publicUrl: settings.PUBLIC_URL,
      stylesheetPath,
      now: moment,
      contact: contactRoutes(organisation, moment, language),
    }
  }
}
