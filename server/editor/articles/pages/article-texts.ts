import type { DraftField } from '../draft-content.ts'
import type { DraftState } from '../create-drafts.ts'
import type { Language } from '../../../question.ts'

/** What the pages about articles call things. */
export const stateNames: Record<DraftState, string> = {
  concept: 'Concept',
  'ter-beoordeling': 'Te beoordelen',
  gepland: 'Gepland',
  gepubliceerd: 'Gepubliceerd',
  verworpen: 'Verworpen',
}

export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'Engels' }

export const statusOptions = [
  { value: 'actief', label: 'Actief: bezoekers zien het artikel' },
  { value: 'non-actief', label: 'Niet actief: bezoekers zien het artikel niet' },
  { value: 'te-verwijderen', label: 'Te verwijderen: bezoekers zien het artikel niet' },
] as const

export const audienceOptions = [
  { value: 'eu-burger', label: 'Inwoners' },
  { value: 'eu-bedrijf', label: 'Bedrijven' },
  { value: 'eu-burger-bedrijf', label: 'Inwoners en bedrijven' },
] as const

export const fieldNames: Record<DraftField | 'body', string> = {
  vraag: 'Vraag',
  status: 'Status',
  doelgroep: 'Doelgroep',
  onderwerpen: 'Onderwerpen',
  trefwoorden: 'Trefwoorden',
  vraagvarianten: 'Vraagvarianten',
  producten: 'Producten',
  afdelingen: 'Afdelingen',
  gerelateerd: 'Gerelateerde artikelen',
  kort: 'Korte tekst',
  gecontroleerdOp: 'Gecontroleerd op',
  herzienVoor: 'Herzien voor',
  body: 'Antwoord',
}

export const filterOptions = [
  { value: '', label: 'Alle artikelen' },
  { value: 'concept', label: 'Met een concept' },
  { value: 'beoordelen', label: 'Te beoordelen' },
  { value: 'gepland', label: 'Gepland' },
  { value: 'herzien', label: 'Herziening nodig' },
  { value: 'nooit-getoond', label: 'Nooit getoond (90 dagen)' },
  { value: 'lage-score', label: 'Lage waardering (90 dagen)' },
  { value: 'waarschuwing', label: 'Met een waarschuwing' },
  { value: 'vertaling-ontbreekt', label: 'Zonder Engelse vertaling' },
  { value: 'vertaling-verouderd', label: 'Engelse vertaling is ouder' },
  { value: 'onzichtbaar', label: 'Niet zichtbaar voor bezoekers' },
] as const

export type ArticleFilter = (typeof filterOptions)[number]['value']
