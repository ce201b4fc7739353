/** Which side of a target an output is to reach, as options have it. Command lines are built of it, without schemas. */
export const targetDirections = ['at-least', 'at-most'] as const;
