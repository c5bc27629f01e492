import { z } from '@hono/zod-openapi'
import { missingOr } from '../missing-or.ts'
import { articleReferenceSchema, contentSchema, languageSchema, sectionSchema } from './shared-schemas.ts'

const audienceSchema = z.enum(['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'], {
  error: 'Kies eu-burger, eu-bedrijf of eu-burger-bedrijf.',
})

const wholeNumber = (most: number, usual: number) =>
  z.coerce
    .number({ error: `Geef een heel getal van 1 tot en met ${most}.` })
    .int(`Geef een heel getal van 1 tot en met ${most}.`)
    .min(1, `Geef een heel getal van 1 tot en met ${most}.`)
    .max(most, `Geef een heel getal van 1 tot en met ${most}.`)
    .default(usual)

/** Which articles to list. */
export const listQuerySchema = z.strictObject({
  pagina: wholeNumber(100_000, 1).openapi({ description: 'Welke pagina; de eerste is 1.' }),
  paginagrootte: wholeNumber(100, 20).openapi({ description: 'Hoeveel artikelen op een pagina staan.' }),
  onderwerp: z.string({ error: 'Geef één onderwerp.' }).min(1, 'Geef een onderwerp.').optional().openapi({
    description:
      'Alleen artikelen over dit onderwerp: de naam zoals bij een artikel, of het laatste deel van het adres van de onderwerppagina.',
    example: 'verkeer-en-wegen',
  }),
  doelgroep: audienceSchema.optional().openapi({ description: 'Alleen artikelen voor deze doelgroep.' }),
  taal: languageSchema.optional().openapi({ description: 'Alleen artikelen in deze taal.' }),
  gewijzigdSinds: z.iso
    .datetime({ offset: true, error: 'Geef een tijdstip als 2026-11-01T09:00:00Z.' })
    .optional()
    .openapi({
      description: 'Alleen artikelen die sinds dit tijdstip veranderd zijn.',
      example: '2026-11-01T09:00:00Z',
    }),
})

export const articleQuerySchema = z.strictObject({
  taal: languageSchema.optional().openapi({
    description: 'De taal van het artikel. Zonder deze parameter Nederlands, en als dat er niet is Engels.',
  }),
})

export const articleIdSchema = z.object({
  id: z.string().openapi({
    description: 'Het nummer van het artikel.',
    format: 'uuid',
    example: 'fa4773e4-24b2-4f66-b3b9-431105707d28',
  }),
})

const linkSchema = z.object({ href: z.url() }).openapi('Link')

const articleSummarySchema = articleReferenceSchema
  .extend({
    kort: z.string().optional().openapi({ description: 'Het antwoord in het kort.' }),
    onderwerpen: z.array(z.string()).openapi({ description: 'De onderwerpen van het artikel.' }),
    doelgroep: audienceSchema.openapi({ description: 'Voor wie het artikel is.' }),
    _links: z.object({ self: linkSchema }),
  })
  .openapi('ArtikelSamenvatting')

export const articlePageSchema = z
  .object({
    _links: z.object({
      self: linkSchema,
      first: linkSchema,
      prev: linkSchema.optional(),
      next: linkSchema.optional(),
      last: linkSchema,
    }),
    pagina: z.int().openapi({ description: 'Welke pagina dit is.' }),
    paginagrootte: z.int().openapi({ description: 'Hoeveel artikelen er hoogstens op een pagina staan.' }),
    totaal: z.int().openapi({ description: 'Hoeveel artikelen aan de filters voldoen.' }),
    artikelen: z
      .array(articleSummarySchema)
      .openapi({ description: 'De artikelen, op alfabet van de vraag.' }),
  })
  .openapi('Artikelpagina')

export const articleSchema = articleSummarySchema
  .extend({
    status: z
      .literal('actief')
      .openapi({ description: 'VAC-status; alleen actieve artikelen zijn openbaar.' }),
    trefwoorden: z.array(z.string()).openapi({ description: 'Woorden waarmee men zoekt.' }),
    vraagvarianten: z.array(z.string()).openapi({ description: 'Dezelfde vraag in de woorden van vragers.' }),
    producten: z
      .array(z.object({ upl: z.url().optional(), naam: z.string(), url: z.url().optional() }))
      .openapi({ description: 'Producten uit de Uniforme Productnamenlijst (UPL).' }),
    afdelingen: z
      .array(z.object({ naam: z.string() }))
      .openapi({ description: 'Afdelingen die erover gaan.' }),
    gerelateerd: z
      .array(articleReferenceSchema)
      .openapi({ description: 'Verwante artikelen in dezelfde taal.' }),
    vertalingen: z
      .array(articleReferenceSchema)
      .openapi({ description: 'Hetzelfde artikel in een andere taal.' }),
    herzienVoor: z.iso
      .date()
      .optional()
      .openapi({ description: 'Vóór deze dag kijkt de redactie de tekst na.' }),
    bron: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'Waar een overgenomen artikel vandaan komt.' }),
    ...contentSchema.shape,
    inleiding: contentSchema.openapi({
      description: 'De tekst vóór de eerste kop; die geeft meteen antwoord.',
    }),
    secties: z.array(sectionSchema).openapi({ description: 'De delen van het artikel, elk met een kop.' }),
  })
  .openapi('Artikel')

export const suggestionQuerySchema = z
  .strictObject({
    zoekterm: z
      .string({ error: missingOr('Geef de zoekterm als tekst.') })
      .trim()
      .min(1, 'Geef een zoekterm.')
      .max(200, 'Gebruik hoogstens 200 tekens.')
      .openapi({ description: 'Wat er tot nu toe getypt is.', example: 'paspo' }),
    taal: languageSchema.default('nl'),
    aantal: z
      .int({ error: 'Geef een heel getal van 1 tot en met 20.' })
      .min(1, 'Geef een heel getal van 1 tot en met 20.')
      .max(20, 'Geef een heel getal van 1 tot en met 20.')
      .default(5)
      .openapi({ description: 'Hoeveel suggesties hoogstens.' }),
  })
  .openapi('Zoekopdracht')

export const suggestionsSchema = z
  .object({
    resultaten: z
      .array(z.object({ artikel: articleReferenceSchema }))
      .openapi({ description: 'De artikelen die passen bij wat getypt is, het beste eerst.' }),
  })
  .openapi('Zoekresultaat')

export type ArticlePageJson = z.infer<typeof articlePageSchema>
export type ArticleJson = z.infer<typeof articleSchema>
export type ListQuery = z.infer<typeof listQuerySchema>
