/* Puts the fixes of a finding in the order in which its reader tries them. */
#ifndef RULES_FIX_ORDER_H
#define RULES_FIX_ORDER_H

#include "rules/engine.h"

/* Least risk first, as in the document, and of one risk those for `product` (table server) before
 * the others. False: there is none for it. */
bool fix_order(struct finding *finding, const char *product);

#endif
