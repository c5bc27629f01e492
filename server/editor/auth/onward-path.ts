import { editorPaths } from '../editor-paths.ts'

/**
 * Where to go after signing in: an address in the editors' web app, whatever else was asked for. Without this check a
 * link could lead on to a page of someone else.
 */
export function onwardPath(asked: string | undefined): string {
  if (asked === undefined || !/^\/redactie(?:[/?]|$)/.test(asked) || /[\\\s]/.test(asked))
    return editorPaths.home
  // Dots and double slashes are worked out here, so that what is checked is what the browser makes of it.
  const { origin, pathname, search } = new URL(asked, 'http://localhost')
  const isOurs = origin === 'http://localhost' && /^\/redactie(?:\/|$)/.test(pathname)
  return isOurs ? pathname + search : editorPaths.home
}
