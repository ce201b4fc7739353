/** In the place of modules of Node that no page has, and that nothing in a page asks for. */
export const none = undefined;
