import { z } from 'zod'

const uuid = z.uuid().describe('een UUID, bijvoorbeeld 3f0c8a52-5a0e-4f0b-9c5e-1a2b3c4d5e6f')
const line = (meaning: string) => z.string().trim().min(1).describe(meaning)
const day = z.iso.date().describe('een datum als 2026-11-01')

/** A product from the Uniforme Productnamenlijst (UPL); the URI identifies it, the name is a label. */
const product = z.object({
  upl: z.url().describe('een URI uit de UPL').optional(),
  naam: line('de naam van het product'),
  url: z.url().describe('een webadres').optional(),
})

/**
 * The front matter of an article: the VAC (vraag-antwoordcombinatie) fields of the KISS object type, with Dutch keys
 * because editors are Dutch. Each `describe` is the words in which a problem tells what was expected.
 */
export const frontMatterSchema = z.object({
  /** Never changes; the same in every language. */
  id: uuid,
  /** The question as the organisation words it; the title of the article. */
  vraag: z.string().trim().min(3).max(250).describe('een vraag van 3 tot 250 tekens'),
  /** VAC status: only `actief` is served. */
  status: z.enum(['actief', 'non-actief', 'te-verwijderen']).describe('actief, non-actief of te-verwijderen'),
  /** Only `gepubliceerd` is served. */
  publicatie: z.enum(['concept', 'gepubliceerd']).describe('concept of gepubliceerd').default('gepubliceerd'),
  /** VAC audience. */
  doelgroep: z
    .enum(['eu-burger', 'eu-bedrijf', 'eu-burger-bedrijf'])
    .describe('eu-burger, eu-bedrijf of eu-burger-bedrijf'),
  onderwerpen: z.array(line('een onderwerp')).describe('een lijst van onderwerpen').default([]),
  trefwoorden: z.array(line('een trefwoord')).describe('een lijst van trefwoorden').default([]),
  /** Questions in the words of askers; grows from the question log. */
  vraagvarianten: z
    .array(line('een vraag in de woorden van de vrager'))
    .describe('een lijst van vragen')
    .default([]),
  producten: z.array(product).describe('een lijst van producten').default([]),
  afdelingen: z
    .array(z.object({ naam: line('de naam van de afdeling') }))
    .describe('een lijst van afdelingen met een naam')
    .default([]),
  /** Ids of related articles. */
  gerelateerd: z.array(uuid).describe("een lijst van id's van artikelen").default([]),
  /** The answer in short, for channels with little room. */
  kort: z.string().trim().max(480).describe('een tekst van hoogstens 480 tekens').optional(),
  /** When the text last changed: RFC 3339. */
  gewijzigd: z.iso.datetime({ offset: true }).describe('een tijdstip als 2026-11-01T09:00:00Z').optional(),
  gecontroleerdOp: day.optional(),
  herzienVoor: day.optional(),
  /** Where an imported article came from. */
  bron: z.looseObject({}).describe('gegevens over de bron').optional(),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** The names of the fields, for spotting a misspelt one. */
export const frontMatterFields = Object.keys(frontMatterSchema.shape)
