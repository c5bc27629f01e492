import { metaId, metaSecret, metaSettingsSchema } from '../meta/meta-settings.ts'

/** The variables that switch WhatsApp on. */
export const whatsappVariables = ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_TOKEN'] as const

export const whatsappSettingsSchema = metaSettingsSchema.extend({
  /** Meta's id of the number, not the number itself. */
  WHATSAPP_PHONE_NUMBER_ID: metaId(
    'WHATSAPP_PHONE_NUMBER_ID',
    'Vul het id van het telefoonnummer in (niet het nummer zelf): Meta-appdashboard, WhatsApp, API-configuratie.',
  ),
  WHATSAPP_ACCESS_TOKEN: metaSecret(
    'WHATSAPP_ACCESS_TOKEN',
    'Maak in Meta Business Suite een systeemgebruiker en geef die een token met whatsapp_business_messaging.',
  ),
})
