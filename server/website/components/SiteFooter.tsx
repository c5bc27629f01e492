import { pagePaths } from '../../answer/article-path.ts'
import type { View } from '../create-view.ts'
import { apiDocumentationPath, sitePaths } from '../site-paths.ts'

/** The bottom of every page: contact, privacy, accessibility, and what is there for developers. */
export function SiteFooter({ view }: { view: View }) {
  const { language, texts, organisation } = view
  const { toegankelijkheidsverklaring: accessibility } = organisation
  return (
    <footer class="vb-footer vb-no-print">
      <div class="vb-footer__content vb-width">
        <div>
          <p class="vb-footer__name">{organisation.naam[language]}</p>
          <p>
            <a href={organisation.website}>{texts.mainSite}</a>
          </p>
        </div>
        <nav aria-label={texts.aboutSite}>
          <ul>
            <FooterLink name={texts.contact} href={pagePaths.contact[language]} />
            <FooterLink name={texts.privacy} href={sitePaths.privacy[language]} />
            {accessibility ? <FooterLink name={texts.accessibility} href={accessibility} /> : null}
            <FooterLink name={texts.forDevelopers} href={apiDocumentationPath} />
            <FooterLink name={texts.changesFeed} href={sitePaths.feed[language]} />
          </ul>
        </nav>
      </div>
    </footer>
  )
}

function FooterLink({ name, href }: { name: string; href: string }) {
  return (
    <li>
      <a href={href}>{name}</a>
    </li>
  )
}
