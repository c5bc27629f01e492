import { z } from '@hono/zod-openapi'
import { maximumCharacters } from '../../decision/check-input.ts'
import { missingOr } from '../missing-or.ts'
import {
  articleReferenceSchema,
  contactSchema,
  contentSchema,
  languageSchema,
  messageSchema,
  sectionReferenceSchema,
} from './shared-schemas.ts'

/** A question. Length and content of `vraag` are judged by `ask()`, so that every channel says the same about them. */
export const questionSchema = z
  .strictObject({
    vraag: z.string({ error: missingOr('Geef de vraag als tekst.') }).openapi({
      description: 'De vraag in eigen woorden. Stuur geen persoonlijke gegevens mee.',
      minLength: 1,
      maxLength: maximumCharacters,
      example: 'hoe vraag ik een paspoort aan',
    }),
    taal: languageSchema.optional().openapi({
      description: 'De taal van het antwoord. Zonder dit veld beslissen de woorden van de vraag.',
    }),
    gesprek: z
      .string({ error: 'Geef het gesprek als tekst, zoals het vorige antwoord het gaf.' })
      .max(4000, 'Dit gesprek is te lang. Stuur het gesprek van het vorige antwoord ongewijzigd mee.')
      .optional()
      .openapi({
        description: 'Het gesprek uit het vorige antwoord. Daarmee mag de vraag op de vorige voortbouwen.',
      }),
    kanaal: z
      .string({ error: 'Geef het kanaal als tekst.' })
      .regex(/^[a-z][a-z0-9-]{0,29}$/, 'Gebruik 1 tot 30 kleine letters, cijfers en streepjes.')
      .default('api')
      .openapi({
        description:
          'Waar de vraag is gesteld. Alleen voor tellingen: het antwoord wordt er niet anders van.',
        example: 'api',
      }),
  })
  .openapi('Vraag')

const answerSchema = contentSchema
  .extend({
    artikel: articleReferenceSchema,
    sectie: sectionReferenceSchema.optional(),
    secties: z
      .array(sectionReferenceSchema)
      .openapi({ description: 'De andere delen van het artikel, om verder te lezen.' }),
  })
  .openapi('Antwoord')

/** What every question gets; also what `vraagbaak ask --json` prints. */
export const replySchema = z
  .object({
    id: z.uuid().openapi({ description: 'Nummer van de gestelde vraag, voor een waardering.' }),
    soort: z.enum(['antwoord', 'keuze', 'geen']).openapi({
      description:
        'antwoord: één artikel geeft het antwoord. keuze: kies uit hoogstens drie vragen. geen: er is geen antwoord, wel een bericht.',
    }),
    taal: languageSchema,
    antwoord: answerSchema.optional(),
    keuzes: z
      .array(z.object({ artikel: articleReferenceSchema }))
      .optional()
      .openapi({ description: 'De vragen om uit te kiezen, de beste eerst.' }),
    bericht: messageSchema.optional(),
    contact: z.array(contactSchema).optional().openapi({ description: 'Hoe men een medewerker bereikt.' }),
    gesprek: z
      .string()
      .openapi({ description: 'Stuur dit mee met de volgende vraag van hetzelfde gesprek.' }),
  })
  .openapi('Reactie')

export type ReplyJson = z.infer<typeof replySchema>

/** Whether an answer helped. */
export const ratingSchema = z
  .strictObject({
    nuttig: z
      .boolean({ error: missingOr('Geef true of false.') })
      .openapi({ description: 'Of het antwoord nuttig was.' }),
    opmerking: z
      .string({ error: 'Geef de opmerking als tekst.' })
      .trim()
      .max(1000, 'Gebruik hoogstens 1.000 tekens.')
      .optional()
      .openapi({ description: 'Toelichting. Persoonlijke gegevens worden er vóór het opslaan uit gehaald.' }),
  })
  .openapi('Waardering')
