import type { Language } from '../question.ts'

/** Addresses of pages that only the website itself links to, without the host. */
export const sitePaths = {
  privacy: { nl: '/privacy', en: '/en/privacy' },
  rating: { nl: '/waardering', en: '/en/feedback' },
  feed: { nl: '/wijzigingen.atom', en: '/en/changes.atom' },
} as const satisfies Record<string, Record<Language, string>>

/** The human-readable documentation of the API. */
export const apiDocumentationPath = '/v1/docs'
