/** How many a page of a list for the staff holds. A class has hardly more: one page is one class. */
export const LIST_PAGE = 30;
