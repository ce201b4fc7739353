/**
 * What has calculated, of a run card: Node by its version, a browser by its name.
 *
 * @example engineText('v22.1.0') // => 'Node v22.1.0'
 * @example engineText('Firefox 140') // => 'Firefox 140'
 */
export function engineText(node: string): string {
  return /^v\d/.test(node) ? `Node ${node}` : node;
}
