import { graphUrl, metaId, metaSecret, metaSettingsSchema } from '../meta/meta-settings.ts'

/** The variables that switch Instagram on. */
export const instagramVariables = ['INSTAGRAM_ACCOUNT_ID', 'INSTAGRAM_ACCESS_TOKEN'] as const

export const instagramSettingsSchema = metaSettingsSchema.extend({
  INSTAGRAM_ACCOUNT_ID: metaId(
    'INSTAGRAM_ACCOUNT_ID',
    'Vul het id van het Instagramaccount in: Meta-appdashboard, Instagram, API-configuratie.',
  ),
  INSTAGRAM_ACCESS_TOKEN: metaSecret(
    'INSTAGRAM_ACCESS_TOKEN',
    'Maak een token: Meta-appdashboard, Instagram, API-configuratie, Toegangstokens genereren.',
  ),
  /** An app with "Instagram login" has a secret of its own for Instagram, and Meta signs with one of the two. */
  INSTAGRAM_APP_SECRET: metaSecret(
    'INSTAGRAM_APP_SECRET',
    'Neem het Instagram-appgeheim over: Meta-appdashboard, Instagram, API-configuratie.',
  ).optional(),
  /** With "Instagram login": https://graph.instagram.com/v26.0. Without it, as with Facebook login: META_GRAPH_URL. */
  INSTAGRAM_GRAPH_URL: graphUrl('INSTAGRAM_GRAPH_URL').optional(),
})
