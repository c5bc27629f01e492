/** What better-auth calls the organisation's own sign-in service; it is part of the address of the callback. */
export const oidcProviderId = 'organisatie'
