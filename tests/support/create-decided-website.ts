import { Hono } from 'hono'
import { composeReply } from '../../server/answer/compose-reply.ts'
import type { Decision } from '../../server/decision/decision.ts'
import { createErrorPages } from '../../server/website/create-error-pages.tsx'
import { createWebsite } from '../../server/website/create-website.tsx'
import { createPageRatings } from '../../server/log/create-page-ratings.ts'
import { type createTestApp, testNow } from './create-test-app.ts'

const now = () => testNow

type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** The website with a decision that is made beforehand, for pages that must look right whatever search finds. */
export function createDecidedWebsite(testApp: TestApp, decision: Decision): Hono {
  const { organisation, database } = testApp
  const website = createWebsite({
    ...testApp,
    now,
    pageRatings: createPageRatings({ database }),
    ask: async ({ language = 'nl' }) =>
      composeReply(
        decision,
        { id: '0c1f9d3e-6f0b-4a51-9f0e-7e8f3c1d2b4a', language, conversation: 'vervolg', now: testNow },
        organisation,
      ),
  })
  const errorPages = createErrorPages({ ...testApp, now })
  website.notFound(errorPages.notFound)
  return website
}
