import type { DraftContent } from '../draft-content.ts'
import { tidyContent } from '../draft-content.ts'

/** How many lines of products the form has that were empty. */
export const emptyProductRows = 1

/** What was typed in the form of a draft; nothing of it is judged here. */
export function readDraftForm(form: FormData): { content: DraftContent; basedOn: number } {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const all = (name: string) =>
    form.getAll(name).filter((value): value is string => typeof value === 'string')
  const lines = (name: string) => text(name).split(/\r?\n/)
  const [names, upls, urls] = [all('product-naam'), all('product-upl'), all('product-url')]
  const content = tidyContent({
    fields: {
      vraag: text('vraag'),
      status: text('status'),
      doelgroep: text('doelgroep'),
      onderwerpen: lines('onderwerpen'),
      trefwoorden: lines('trefwoorden'),
      vraagvarianten: lines('vraagvarianten'),
      producten: names.map((naam, at) => ({ naam, upl: upls[at] ?? '', url: urls[at] ?? '' })),
      afdelingen: lines('afdelingen'),
      gerelateerd: all('gerelateerd'),
      kort: text('kort'),
      gecontroleerdOp: text('gecontroleerdOp'),
      herzienVoor: text('herzienVoor'),
    },
    body: text('body'),
  })
  return { content, basedOn: Number(text('basis')) || 0 }
}
