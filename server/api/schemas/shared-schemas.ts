import { z } from '@hono/zod-openapi'
import { languages } from '../../question.ts'

/** The words of some content in three forms; a client takes the one it can show. */
const contentShape = {
  markdown: z.string().openapi({ description: 'De tekst als Markdown (CommonMark met tabellen).' }),
  html: z.string().openapi({ description: 'De tekst als veilige HTML, zonder script of opmaak.' }),
  tekst: z.string().openapi({ description: 'De tekst zonder opmaak; links staan er niet in.' }),
}

export const languageSchema = z
  .enum(languages, { error: 'Kies nl of en.' })
  .openapi({ description: 'Taal: nl (Nederlands) of en (Engels).', example: 'nl' })

export const contentSchema = z.object(contentShape)

/** Enough of an article to show it and to go to it. */
export const articleReferenceSchema = z
  .object({
    id: z.uuid().openapi({ description: 'Vast nummer van het artikel; hetzelfde in elke taal.' }),
    taal: languageSchema,
    vraag: z.string().openapi({
      description: 'De vraag waarop het artikel antwoord geeft.',
      example: 'Hoe vraag ik een paspoort aan?',
    }),
    url: z.url().openapi({ description: 'De pagina van het artikel op de website.' }),
    revisie: z.string().openapi({
      description: 'De versie van de tekst: het git-objectnummer (SHA-1) van het Markdownbestand.',
      example: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
    }),
    gewijzigd: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'Wanneer de tekst voor het laatst veranderde, in UTC.' }),
    gecontroleerdOp: z.iso
      .date()
      .optional()
      .openapi({ description: 'Wanneer de redactie de tekst voor het laatst controleerde.' }),
  })
  .openapi('ArtikelVerwijzing')

/** A section's title and where to read it. */
export const sectionReferenceSchema = z
  .object({
    id: z.string().openapi({ description: 'Het anker van het deel op de pagina.', example: 'kosten' }),
    titel: z.string().openapi({ description: 'De kop van het deel.', example: 'Kosten' }),
    url: z.url().openapi({ description: 'Het adres van dit deel van de pagina.' }),
  })
  .openapi('DeelVerwijzing')

export const sectionSchema = sectionReferenceSchema.extend(contentShape).openapi('Deel')

/** A fixed text: what is said when no article is the answer. */
export const messageSchema = z
  .object({
    naam: z.string().openapi({ description: 'Naam van de vaste tekst.', example: 'geen-antwoord' }),
    ...contentShape,
  })
  .openapi('Bericht')

/** A way to a person. */
export const contactSchema = z
  .object({
    soort: z
      .enum(['telefoon', 'email', 'formulier', 'whatsapp', 'balie', 'post'])
      .openapi({ description: 'Hoe het contact verloopt.' }),
    naam: z.string().openapi({ description: 'Naam om te tonen.', example: 'Bel de gemeente' }),
    waarde: z.string().openapi({ description: 'Het nummer of adres om te tonen.', example: '088 000 20 00' }),
    url: z
      .string()
      .optional()
      .openapi({ description: 'Waar een klik naartoe gaat.', example: 'tel:+31880002000' }),
    nuOpen: z
      .boolean()
      .optional()
      .openapi({ description: 'Of deze weg nu open is. Zonder dit veld is hij altijd open.' }),
    openTekst: z.string().optional().openapi({
      description: 'Tot of vanaf wanneer hij open is, als zin.',
      example: 'Nu open, tot 17.00 uur.',
    }),
  })
  .openapi('Contact')
