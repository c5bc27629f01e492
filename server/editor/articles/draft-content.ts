import { z } from 'zod'

const text = z.string().catch('').default('')
const texts = z.array(z.coerce.string()).catch([]).default([])

/** A product as the form has it; an empty address is left out of the file. */
const product = z.object({ naam: text, upl: text, url: text })

/**
 * The fields of a draft, exactly as the editor typed them: a draft may be saved before it is right. The keys are
 * those of the front matter; what the editor cannot set (id, gewijzigd, publicatie, bron) is not here.
 */
export const draftFields = z.object({
  vraag: text,
  status: z.string().catch('actief').default('actief'),
  doelgroep: z.string().catch('eu-burger').default('eu-burger'),
  onderwerpen: texts,
  trefwoorden: texts,
  vraagvarianten: texts,
  producten: z.array(product).catch([]).default([]),
  /** Names. */
  afdelingen: texts,
  gerelateerd: texts,
  kort: text,
  gecontroleerdOp: text,
  herzienVoor: text,
})

export type DraftFields = z.infer<typeof draftFields>
export type DraftField = keyof DraftFields

/** What an editor writes: the fields, and the answer as Markdown. */
export interface DraftContent {
  fields: DraftFields
  body: string
}

/** Without what a form adds of its own: carriage returns, empty lines in lists, spaces around, empty products. */
export function tidyContent({ fields, body }: DraftContent): DraftContent {
  const list = (values: string[]) => [...new Set(values.map((value) => oneLine(value)).filter(Boolean))]
  return {
    fields: {
      ...fields,
      vraag: oneLine(fields.vraag),
      kort: oneLine(fields.kort),
      gecontroleerdOp: fields.gecontroleerdOp.trim(),
      herzienVoor: fields.herzienVoor.trim(),
      onderwerpen: list(fields.onderwerpen),
      trefwoorden: list(fields.trefwoorden),
      vraagvarianten: list(fields.vraagvarianten),
      afdelingen: list(fields.afdelingen),
      gerelateerd: list(fields.gerelateerd),
      producten: fields.producten
        .map(({ naam, upl, url }) => ({ naam: oneLine(naam), upl: upl.trim(), url: url.trim() }))
        .filter(({ naam, upl, url }) => naam + upl + url !== ''),
    },
    body: body
      .replace(/\r\n?/g, '\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd(),
  }
}

/** Whether two drafts say the same. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(content: DraftContent): DraftContent {
  const { fields, body } = tidyContent(content)
  return { fields: draftFields.parse(fields), body }
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
