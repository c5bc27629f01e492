/** Something that cannot be done now. The message is for the editor: what is the matter and what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
