/* One root cause, one finding: which finding explains which, and the order of all. */
#ifndef RULES_FOLDING_H
#define RULES_FOLDING_H

#include "rules/engine.h"

/* Sorts the findings: roots first, most severe first, fails before unsure ones, then by first
 * evidence, rule and phone; then, in the same order, what they explain, with `explained_by` set to
 * its root.
 *
 * F explains G where F's rule names G's under `explains`, F's first evidence is not later than G's
 * last, F is no weaker, and F covers G: each phone of G has such an F, or F is about G's server,
 * the site or the capture. Weaker is an unsure F than a failed G, and an F whose severity a row
 * lowered than a more severe G: what turned out harmless must not hide harm. */
void findings_fold(struct finding *findings, size_t count);

#endif
