import { Hono } from 'hono'
import type { AppDependencies } from '../http/app-dependencies.ts'
import { languages } from '../question.ts'
import { addAskRoutes } from './add-ask-routes.tsx'
import { addFileRoutes } from './add-file-routes.ts'
import { addPages } from './add-pages.tsx'
import { addRatingRoutes } from './add-rating-routes.tsx'
import { createErrorPages } from './create-error-pages.tsx'
import { createView } from './create-view.ts'
import { loadStylesheet } from './load-stylesheet.ts'

/** What the routes of the website share. */
export interface WebsiteParts extends AppDependencies {
  website: Hono
  view: ReturnType<typeof createView>
  errorPages: ReturnType<typeof createErrorPages>
}

/** The public FAQ pages, in every language. They work without JavaScript. */
export function createWebsite(dependencies: AppDependencies): Hono {
  const website = new Hono({ strict: true })
  const stylesheet = loadStylesheet()
  const parts: WebsiteParts = {
    ...dependencies,
    website,
    view: createView(dependencies, stylesheet.path),
    errorPages: createErrorPages(dependencies),
  }
  addFileRoutes(parts, stylesheet)
  for (const language of languages) {
    addPages(parts, language)
    addAskRoutes(parts, language)
    addRatingRoutes(parts, language)
  }
  return website
}
