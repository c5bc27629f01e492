/** The channel id in activities of our own Direct Line. */
export const directLineChannelId = 'directline'

/** How we are called in activities. */
export const directLineBot = { id: 'vraagbaak', name: 'Vraagbaak', role: 'bot' }
