import { Icon } from '../../website/components/Icon.tsx'
import type { Editor, Page } from '../editor-environment.ts'
import { editorPaths } from '../editor-paths.ts'
import { navigationFor } from '../navigation.ts'
import { PostForm } from './PostForm.tsx'

/** Whose web app this is, who is signed in, and the main menu. */
export function EditorHeader({ page }: { page: Page }) {
  const { editor, organisation } = page
  return (
    <header class="vb-header ed-header vb-no-print">
      <div class="vb-header__content vb-width">
        <a class="vb-brand" href={editorPaths.home}>
          <Icon name="mark" />
          <span class="vb-brand__text">
            <span class="vb-brand__name">Redactie</span>
            <span class="vb-brand__site">{organisation.naam.nl}</span>
          </span>
        </a>
        {editor ? <SignedIn page={page} editor={editor} /> : null}
      </div>
      {editor ? <Navigation page={page} editor={editor} /> : null}
    </header>
  )
}

function SignedIn({ page, editor }: { page: Page; editor: Editor }) {
  return (
    <div class="ed-signed-in">
      <a href={editorPaths.account} aria-current={page.path === editorPaths.account ? 'page' : undefined}>
        <span class="vb-hidden">Uw account: </span>
        {editor.name}
      </a>
      <span class="ed-role">{editor.role}</span>
      <PostForm page={page} action={editorPaths.signOut} class="ed-sign-out">
        <button class="utrecht-button utrecht-button--subtle" type="submit">
          Uitloggen
        </button>
      </PostForm>
    </div>
  )
}

function Navigation({ page, editor }: { page: Page; editor: Editor }) {
  return (
    <nav class="ed-navigation" aria-label="Hoofdmenu">
      <ul class="vb-width">
        {navigationFor(editor.role, page.path).map(({ name, path, isCurrent }) => (
          <li>
            <a href={path} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
