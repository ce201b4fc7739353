/** What is wrong with a text that is not YAML, as its writer sees it. */
export type YamlFault =
  | 'tab'
  | 'curly-quote'
  | 'indentation'
  | 'second-colon'
  | 'no-colon'
  | 'open-quote'
  | 'open-bracket'
  | 'extra-bracket'
  | 'sign-at-beginning'
  | 'other';
