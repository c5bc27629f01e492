/** The channel id in activities of a Direct Line: Microsoft's own is called the same. */
export const directLineChannelId = 'directline'

/** The service address in activities of our own Direct Line: no real one ends like this (RFC 2606, section 2). */
export const directLineService = 'https://directline.invalid/'

/** How we are called in activities. */
export const directLineBot = { id: 'vraagbaak', name: 'Vraagbaak', role: 'bot' }
