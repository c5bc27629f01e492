import pino from 'pino'
import { expect, test } from 'vitest'
import { createInstagram } from '../../../channels/instagram/create-instagram.ts'
import { createMessenger } from '../../../channels/messenger/create-messenger.ts'
import { createWhatsapp } from '../../../channels/whatsapp/create-whatsapp.ts'
import { testNow } from '../../support/create-test-app.ts'
import { metaEnvironment } from './meta-channels.ts'

const dependencies = {
  now: () => testNow,
  publicUrl: 'https://faq.voorbeeld.nl',
  logger: pino({ level: 'silent' }),
}
const create = { whatsapp: createWhatsapp, messenger: createMessenger, instagram: createInstagram }

test.each(['whatsapp', 'messenger', 'instagram'] as const)('%s is off without its own settings', (name) => {
  expect(create[name]({}, dependencies)).toBeUndefined()
  const shared = { META_APP_SECRET: 'geheim', META_VERIFY_TOKEN: 'token', WHATSAPP_ACCESS_TOKEN: '' }
  expect(create[name](shared, dependencies)).toBeUndefined()
})

test.each([
  [
    'whatsapp',
    'WHATSAPP_ACCESS_TOKEN',
    '',
    'WHATSAPP_ACCESS_TOKEN ontbreekt. Maak in Meta Business Suite een systeemgebruiker en geef die een token met whatsapp_business_messaging.',
  ],
  [
    'whatsapp',
    'WHATSAPP_PHONE_NUMBER_ID',
    '+31 6 12345678',
    'WHATSAPP_PHONE_NUMBER_ID moet een nummer zijn, zonder spaties of andere tekens. Vul het id van het telefoonnummer in (niet het nummer zelf): Meta-appdashboard, WhatsApp, API-configuratie.',
  ],
  [
    'messenger',
    'META_APP_SECRET',
    ' ',
    'META_APP_SECRET ontbreekt. Vul het app-geheim in: Meta-appdashboard, App-instellingen, Basis.',
  ],
  [
    'messenger',
    'MESSENGER_PAGE_ID',
    '',
    'MESSENGER_PAGE_ID ontbreekt. Vul het id van de Facebookpagina in: de pagina zelf, Info, Paginatransparantie.',
  ],
  [
    'instagram',
    'META_VERIFY_TOKEN',
    'een zin met spaties',
    'META_VERIFY_TOKEN bevat een spatie of een teken dat daar niet hoort. Verzin een lange reeks letters en cijfers en vul die ook in bij de webhook in het Meta-appdashboard.',
  ],
  [
    'instagram',
    'INSTAGRAM_GRAPH_URL',
    'graph.instagram.com',
    'INSTAGRAM_GRAPH_URL moet een adres zijn, bijvoorbeeld https://graph.facebook.com/v26.0. Laat de variabele weg voor dat adres.',
  ],
] as const)('%s names %s when it is wrong, and the remedy', (name, variable, value, sentence) => {
  expect(() => create[name]({ ...metaEnvironment(), [variable]: value }, dependencies)).toThrow(
    new Error(sentence),
  )
})

test('all that is wrong is named at once', () => {
  expect(() => createWhatsapp({ WHATSAPP_PHONE_NUMBER_ID: '1' }, dependencies)).toThrow(
    /^META_APP_SECRET ontbreekt.*\nMETA_VERIFY_TOKEN ontbreekt.*\nWHATSAPP_ACCESS_TOKEN ontbreekt/,
  )
})

test('spaces around a value, as they come along with copying, do not matter', () => {
  const environment = { ...metaEnvironment(), WHATSAPP_PHONE_NUMBER_ID: ' 106540352242922\n' }
  expect(createWhatsapp(environment, dependencies)?.name).toBe('whatsapp')
})
