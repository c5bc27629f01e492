import { metaId, metaSecret, metaSettingsSchema } from '../meta/meta-settings.ts'

/** The variables that switch Messenger on. */
export const messengerVariables = ['MESSENGER_PAGE_ID', 'MESSENGER_ACCESS_TOKEN'] as const

export const messengerSettingsSchema = metaSettingsSchema.extend({
  MESSENGER_PAGE_ID: metaId(
    'MESSENGER_PAGE_ID',
    'Vul het id van de Facebookpagina in: de pagina zelf, Info, Paginatransparantie.',
  ),
  MESSENGER_ACCESS_TOKEN: metaSecret(
    'MESSENGER_ACCESS_TOKEN',
    'Maak een paginatoken: Meta-appdashboard, Messenger, API-configuratie, Tokens genereren.',
  ),
})
