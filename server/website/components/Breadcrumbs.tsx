import { pagePaths } from '../../answer/article-path.ts'
import type { View } from '../create-view.ts'

export interface Breadcrumb {
  name: string
  path: string
}

/** The way from the home page to this page; the page itself is its own heading. */
export function Breadcrumbs({ view, breadcrumbs }: { view: View; breadcrumbs: Breadcrumb[] }) {
  const trail = [{ name: view.texts.home, path: pagePaths.home[view.language] }, ...breadcrumbs]
  return (
    <nav class="utrecht-breadcrumb-nav vb-breadcrumbs vb-no-print" aria-label={view.texts.youAreHere}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol vb-width">
        {trail.map(({ name, path }) => (
          <li class="utrecht-breadcrumb-nav__item">
            <a href={path}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
