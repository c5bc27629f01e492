import type { OpenContactRoute } from '../answer/reply.ts'
import type { Language } from '../question.ts'

/** A way to a person, in the words of one language. */
export function contactToJson({ soort, naam, waarde, url, state }: OpenContactRoute, language: Language) {
  return {
    soort,
    naam: naam[language],
    waarde,
    ...(url === undefined ? {} : { url }),
    ...(state === undefined ? {} : { nuOpen: state.open, openTekst: state.text }),
  }
}
