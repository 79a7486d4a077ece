/* The frames that findings rest on, as a capture of their own: those that they cite, with a comment
 * that names the finding, and what their phones said and were told at boot. Judged again it gives
 * the same rules for the same phones; what it leaves out may weaken a claim of absence. */
#ifndef ANALYZER_EVIDENCE_EVIDENCE_H
#define ANALYZER_EVIDENCE_EVIDENCE_H

#include "analyzer/capture/source.h"
#include "analyzer/capture/writer.h"
#include "analyzer/evidence/journal.h"
#include "analyzer/report/report.h"

struct evidence_choice;

/* Picks the frames for the findings that the report shows. NULL where the facts can't be read. */
struct evidence_choice *evidence_choose(const struct report *report, const struct journal *journal);
void evidence_choice_free(struct evidence_choice *choice);
size_t evidence_chosen(const struct evidence_choice *choice);

struct evidence_written {
	uint64_t frames;
	uint64_t cited,
	        cited_missing; /* frames with a comment; those that were not kept of a pipe */
	enum writer_result result;
	bool whole; /* false: a capture could not be read again */
};

/* Reads the stream, which has been read to its end, once more. Times are those of the stream. */
void evidence_write(const struct evidence_choice *choice, struct stream *stream,
                    struct writer *writer, struct evidence_written *ret_written);

#endif
