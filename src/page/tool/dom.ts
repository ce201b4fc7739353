type Listener = (event: Event) => void;
type Attribute = string | number | boolean | undefined | Listener;
export type Child = Node | string | undefined;

/**
 * An element with its attributes, listeners (named `on...`) and children. Texts are texts: nothing in a name or a file becomes
 * markup.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((each) => each !== undefined));
  return element;
}

/** A button that says what it does. */
export function button(text: string, act: () => void, attributes: Readonly<Record<string, Attribute>> = {}) {
  return h('button', { type: 'button', onclick: act, ...attributes }, text);
}

/** A choice with its name before it. */
export function labelled(name: string, id: string, field: HTMLElement): HTMLElement {
  field.id = id;
  return h('p', { class: 't-field' }, h('label', { for: id }, name), field);
}

/** Markup that the tool has made itself, every text in it escaped; scripts in it do not run. */
export function ownMarkup(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
