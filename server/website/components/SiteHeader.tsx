import { pagePaths } from '../../answer/article-path.ts'
import type { Language } from '../../question.ts'
import type { View } from '../create-view.ts'
import type { PageHead } from './DocumentHead.tsx'
import { Icon } from './Icon.tsx'

const otherLanguage: Record<Language, Language> = { nl: 'en', en: 'nl' }

/** Who we are, the main menu, and the same page in the other language (its home page when there is no translation). */
export function SiteHeader({ view, head }: { view: View; head: PageHead }) {
  const { language, texts, organisation } = view
  const other = otherLanguage[language]
  const links = [
    { name: texts.topics, path: pagePaths.topics[language] },
    { name: texts.ask, path: pagePaths.search[language] },
    { name: texts.contact, path: pagePaths.contact[language] },
  ]
  const here = head.translations[language]
  return (
    <header class="vb-header">
      <div class="vb-header__content vb-width">
        <a class="vb-brand" href={pagePaths.home[language]}>
          <Icon name="mark" />
          <span class="vb-brand__text">
            <span class="vb-brand__name">{organisation.naam[language]}</span>
            <span class="vb-brand__site">{texts.siteName}</span>
          </span>
        </a>
        <nav class="vb-menu vb-no-print" aria-label={texts.mainMenu}>
          <ul>
            {links.map(({ name, path }) => (
              <li>
                <a href={path} aria-current={path === here ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a
                class="vb-menu__language"
                href={head.translations[other] ?? pagePaths.home[other]}
                lang={other}
                hreflang={other}
                rel="alternate"
              >
                {texts.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}
