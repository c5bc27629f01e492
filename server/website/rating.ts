import { z } from 'zod'

const maximumCharacters = 1000

/** A rating as the website's forms send it: of a question, of an article's page, or a remark with an earlier one. */
export const ratingForm = z.object({
  nuttig: z.enum(['ja', 'nee']).transform((verdict) => verdict === 'ja'),
  /** A remark; what is too long is cut off, the browser's form does not let it through. */
  opmerking: z
    .string()
    .trim()
    .transform((remark) => remark.replaceAll('\r\n', '\n').slice(0, maximumCharacters))
    .default(''),
  /** Id of the logged question that is rated. */
  vraag: z.uuid().optional(),
  /** Id of the rating of a page that the remark belongs to. */
  pagina: z.uuid().optional(),
  /** Id of the article whose page is rated. */
  artikel: z.uuid().optional(),
})

export type RatingForm = z.infer<typeof ratingForm>

/** A stored rating, to add a remark to. */
export interface Rating {
  /** Where it is stored, and the name of the form field that holds its id. */
  soort: 'vraag' | 'pagina'
  id: string
  nuttig: boolean
  /** The article whose page was rated. */
  artikel?: string | undefined
}
