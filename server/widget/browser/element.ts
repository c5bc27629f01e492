type Child = Node | string | undefined

/** An element with its attributes and children; what is `undefined` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) created.setAttribute(key, value)
  }
  created.append(...children.filter((child) => child !== undefined))
  return created
}

/** A button that does something on the page. */
export function button(className: string, press: () => void, ...children: Child[]): HTMLButtonElement {
  const created = element('button', { type: 'button', class: className }, ...children)
  created.addEventListener('click', press)
  return created
}

/** Text for screen readers only. */
export function spoken(text: string): HTMLElement {
  return element('span', { class: 'spoken' }, text)
}

/** A decorative icon of 24 by 24, drawn as one line in the colour of the text. */
export function icon(path: string): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const drawing = document.createElementNS(namespace, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(namespace, 'path')
  line.setAttribute('d', path)
  drawing.append(line)
  return drawing
}
