/** The mark of the website: a speech bubble with a check, on a grid of 48 by 48. */
export const markPath = {
  shape: 'M9 5h30a5 5 0 0 1 5 5v22a5 5 0 0 1-5 5H24l-10.5 8V37H9a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5z',
  check: 'M14.5 21.5l6.5 6.5L33.5 15',
}

/** The mark as a picture of its own, for the browser's tab. */
export const markPicture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#5115ef" d="${markPath.shape}"/><path fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round" d="${markPath.check}"/></svg>`
