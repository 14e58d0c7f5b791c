/** Something the operator can mend. Printed as one line, without a stack. */
export class StartError extends Error {}
