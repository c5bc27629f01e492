import { z } from 'zod'

/**
 * A question and answer of the Rijksoverheid open data API (infotype `faq`). Only what the conversion reads is checked;
 * everything else is kept as it is in the JSON beside the article.
 */
export const rijksoverheidVacSchema = z.looseObject({
  id: z.uuid(),
  canonical: z.url(),
  question: z.string().trim().min(3),
  introduction: z.string().optional(),
  content: z
    .array(z.looseObject({ paragraphtitle: z.string().optional(), paragraph: z.string().optional() }))
    .optional(),
  subjects: z.array(z.string()).default([]),
  organisationalunits: z.array(z.string()).default([]),
  lastmodified: z.iso.datetime({ offset: true, local: true }),
  license: z.string().optional(),
  dataurl: z.string().optional(),
})

export type RijksoverheidVac = z.infer<typeof rijksoverheidVacSchema>
