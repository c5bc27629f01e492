import type { Article } from '../../knowledge/article.ts'

interface SectionLinksProps {
  title: string
  article: Article
  /** The address of the article's page; nothing on that page itself. */
  path: string
}

/** Links to the sections of an article. */
export function SectionLinks({ title, article, path }: SectionLinksProps) {
  return (
    <nav class="vb-contents vb-no-print" aria-labelledby="vb-delen">
      <h2 class="vb-contents__title" id="vb-delen">
        {title}
      </h2>
      <ul>
        {article.sections.map((section) => (
          <li>
            <a href={`${path}#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
