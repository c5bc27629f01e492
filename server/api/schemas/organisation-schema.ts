import { z } from '@hono/zod-openapi'
import { contactSchema, languageSchema, messageSchema } from './shared-schemas.ts'

export const organisationQuerySchema = z.strictObject({
  taal: languageSchema.default('nl').openapi({ description: 'De taal van de teksten.' }),
})

const hoursSchema = z.array(z.string()).openapi({
  description: 'Tijden waarop men open is; een lege lijst betekent gesloten.',
  example: ['08:30-17:00'],
})

const openingHoursSchema = z
  .object({
    maandag: hoursSchema,
    dinsdag: hoursSchema,
    woensdag: hoursSchema,
    donderdag: hoursSchema,
    vrijdag: hoursSchema,
    zaterdag: hoursSchema,
    zondag: hoursSchema,
  })
  .openapi('Openingstijden')

const linkSchema = z.object({ href: z.url() })

export const organisationSchema = z
  .object({
    naam: z.string().openapi({ description: 'De naam van de organisatie.', example: 'Provincie Voorbeeld' }),
    taal: languageSchema,
    website: z.url().openapi({ description: 'De website van de organisatie.' }),
    contact: z
      .array(contactSchema.extend({ openingstijden: openingHoursSchema.optional() }).openapi('Contactweg'))
      .openapi({ description: 'Hoe men een medewerker bereikt, in de volgorde van voorkeur.' }),
    welkom: messageSchema,
    _links: z.object({
      home: linkSchema,
      contact: linkSchema,
      privacyverklaring: linkSchema.optional(),
      toegankelijkheidsverklaring: linkSchema.optional(),
    }),
  })
  .openapi('Organisatie')
