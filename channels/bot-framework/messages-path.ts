/** Where the Bot Connector delivers; Azure asks for it as the messaging endpoint. */
export const messagesPath = '/api/messages'
