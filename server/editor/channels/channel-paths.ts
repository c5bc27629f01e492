import { editorPaths } from '../editor-paths.ts'

/** Addresses of the page about channels, without the host. */
export const channelPaths = {
  list: editorPaths.channels,
  pause: `${editorPaths.channels}/pauzeren`,
  resume: `${editorPaths.channels}/hervatten`,
  retry: `${editorPaths.channels}/opnieuw`,
}
