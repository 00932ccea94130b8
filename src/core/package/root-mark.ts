/**
 * Stands for the site's root in the data files of a package. They are read on pages of every depth, so no relative
 * address in them would be right.
 */
export const ROOT_MARK = 'site-root:/';
