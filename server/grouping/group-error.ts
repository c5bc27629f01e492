/** Something that cannot be done with a group; the message is for the editor. */
export class GroupError extends Error {}
