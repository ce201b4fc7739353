import type { YamlFault } from '../../../../problems/yaml-fault.ts';

/** What is found, in words of the user; undefined where only those of the parser are known. */
export function yamlMessage(fault: YamlFault): string | undefined {
  switch (fault) {
    case 'tab':
      return 'the line is indented by a tab';
    case 'curly-quote':
      return 'the quotes are those of a text processor';
    case 'indentation':
      return 'the line is indented otherwise than what it belongs to';
    case 'second-colon':
      return 'a second key and value begin in the same line';
    case 'no-colon':
      return 'there is no colon with a space behind it between key and value';
    case 'open-quote':
      return 'a quote is opened and never closed';
    case 'open-bracket':
      return 'a bracket is opened and never closed';
    case 'extra-bracket':
      return 'a bracket is closed that is nowhere opened';
    case 'sign-at-beginning':
    case 'other':
      return undefined;
    default:
      return fault satisfies never;
  }
}

/** What to do about it. */
export function yamlHint(fault: YamlFault): string {
  switch (fault) {
    case 'tab':
      return 'Indent with spaces: YAML takes no tabs.';
    case 'curly-quote':
      return 'Write straight quotes (" or \') in place of curly ones; an editor for plain text does not change them.';
    case 'indentation':
      return 'Let keys of one group begin in the same column, and what belongs to a key further right; look at the lines around this one too.';
    case 'second-colon':
      return 'Put a text that contains a colon into quotes; otherwise begin a new line after the colon.';
    case 'no-colon':
      return 'Write "key: value", with a colon and a space.';
    case 'open-quote':
      return 'Close the quotes that are opened here.';
    case 'open-bracket':
      return 'Close the bracket that is opened here.';
    case 'extra-bracket':
      return 'Remove the bracket, or open it.';
    case 'sign-at-beginning':
      return 'Put a text that begins with this sign into quotes.';
    case 'other':
      return 'Look at the indentation and the quotes at and above this line.';
    default:
      return fault satisfies never;
  }
}
