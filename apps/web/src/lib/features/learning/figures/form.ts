/** The form of the mark: a circle of 16 around the origin, with its one corner to the right. */
export const form = 'M11.31-11.31 22.63 0 11.31 11.31a16 16 0 1 1 0-22.62Z';
/** The same with its corner to the left. */
export const turned = 'M-11.31-11.31-22.63 0-11.31 11.31a16 16 0 1 0 0-22.62Z';
/** Where two forms of the mark overlap, around the origin. */
export const square = 'M0-8.63 8.63 0 0 8.63-8.63 0Z';
