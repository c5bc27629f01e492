import { z } from 'zod'
import { channelMessages } from './channel-messages.ts'

const bothLanguages = z.object({ nl: z.string().trim().min(1), en: z.string().trim().min(1) })

/** Opening hours of one day as `08:30-17:00`; none means closed. */
const hours = z.array(z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/, 'een tijd als 08:30-17:00'))

const openingHours = z.strictObject({
  maandag: hours.default([]),
  dinsdag: hours.default([]),
  woensdag: hours.default([]),
  donderdag: hours.default([]),
  vrijdag: hours.default([]),
  zaterdag: hours.default([]),
  zondag: hours.default([]),
})

/** A way to reach a person. */
const contactRoute = z.strictObject({
  soort: z.enum(['telefoon', 'email', 'formulier', 'whatsapp', 'balie', 'post']),
  naam: bothLanguages,
  /** What is shown: a number, an address. */
  waarde: z.string().trim().min(1),
  /** Where a click leads: `tel:`, `mailto:` or a web address. */
  url: z
    .string()
    .regex(/^(?:https?:\/\/|tel:|mailto:)/, 'een adres dat begint met https:, tel: of mailto:')
    .optional(),
  /** Without them the route is always open. */
  openingstijden: openingHours.optional(),
})

/** The fixed texts (Markdown) for what is no question about content. */
export const messageNames = [
  'welkom',
  'geen-antwoord',
  'keuze',
  'begroeting',
  'dank',
  'afscheid',
  'schelden',
  'onzin',
  'robot',
  'mens',
  'spoed',
  'crisis',
  'leeg',
  'te-lang',
  'onleesbaar',
  'niet-leesbaar-bestand',
  'te-groot',
  'bijlage',
  'liever-prive',
  'keuze-verlopen',
  'geholpen',
  'niet-geholpen',
] as const
export type MessageName = (typeof messageNames)[number]

/** `organisatie.yaml`: who we are, how to reach us, and what we say when it is no question about content. */
export const organisationSchema = z.strictObject({
  naam: bothLanguages,
  website: z.url(),
  /** E-mail address and page for questions about the API and the site. */
  beheer: z.strictObject({ naam: z.string(), email: z.email(), url: z.url() }),
  privacyverklaring: z.url().optional(),
  toegankelijkheidsverklaring: z.url().optional(),
  tijdzone: z.string().default('Europe/Amsterdam'),
  /** Closing days of our own, beside the national holidays. */
  sluitingsdagen: z.array(z.iso.date()).default([]),
  contact: z.array(contactRoute).min(1),
  berichten: z.preprocess(
    (given) => (isObject(given) ? { ...channelMessages, ...given } : given),
    z.record(z.enum(messageNames), bothLanguages),
  ),
})

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

export type Organisation = z.infer<typeof organisationSchema>
export type ContactRoute = z.infer<typeof contactRoute>
