/** How editors call a channel; one that is not here goes by its own name. */
export function channelName(channel: string): string {
  return names[channel] ?? channel
}

const names: Record<string, string> = {
  website: 'Website',
  widget: 'Chat',
  api: 'API',
  terminal: 'Terminal',
  telefoon: 'Telefoon',
  balie: 'Balie',
  'bot-framework': 'Bot Framework',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
  mastodon: 'Mastodon',
  email: 'E-mail',
}
