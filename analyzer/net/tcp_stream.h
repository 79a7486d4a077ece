/* One direction of a TCP connection put in order (RFC 9293): segments go in as they were captured,
 * octets come out as they were sent, each once, and what the capture does not hold comes out as a
 * gap. Windows, timers and the connection's state are the caller's: this is a data structure. */
#ifndef ANALYZER_NET_TCP_STREAM_H
#define ANALYZER_NET_TCP_STREAM_H

#include "analyzer/net/frame.h"

enum tcp_flag { TCP_FIN = 1, TCP_SYN = 2, TCP_RST = 4, TCP_PSH = 8, TCP_ACK = 16 };

/* What one direction keeps while octets before it are missing: the largest window that a receiver
 * offers without scaling (RFC 9293 section 3.1), so that no more can be on its way past a loss. */
#define TCP_HELD_OCTETS_MAX 65535
/* The same in segments, for senders of tiny ones: that window in segments of 1 KiB. */
#define TCP_HELD_SEGMENTS_MAX 64
/* Sequence numbers further ahead than the largest scaled window (RFC 7323 section 2.3) are none of
 * this stream's. */
#define TCP_WINDOW_MAX (INT64_C(1) << 30)

struct tcp_held_segment;

/* Zeroed: fresh. The first segment, or the first acknowledgment, begins it. */
struct tcp_stream {
	bool begun;
	bool ended; /* its FIN was reached or a RST came: nothing more is taken */
	bool has_fin;
	int64_t next; /* positions: sequence numbers that go on beyond 2^32 */
	int64_t acknowledged;
	int64_t fin;
	struct tcp_held_segment *held; /* in order, none overlapping another, all beyond `next` */
	size_t held_octets, held_segments;
};

/* Octets and gaps come in the order of the stream. `octets` is never empty and valid during the
 * call only; a gap stands for `missing` (> 0) octets that were sent and can't be read. */
struct tcp_stream_reader {
	void (*octets)(void *context, struct slice octets);
	void (*gap)(void *context, uint64_t missing);
};

/* One segment of this direction. Octets that came before are dropped, in whatever form they come
 * again: the first copy counts. A hole is waited for until the other side acknowledges it, or the
 * limits above are reached. */
void tcp_stream_segment(struct tcp_stream *stream, const struct frame_tcp *tcp,
                        struct cursor payload, const struct tcp_stream_reader *reader,
                        void *context);
/* The other side has all octets before this sequence number: what is not here by now was lost in
 * the capture. */
void tcp_stream_acknowledged(struct tcp_stream *stream, uint32_t acknowledgment,
                             const struct tcp_stream_reader *reader, void *context);
/* Nothing will fill the holes any more: gives what is held, with its gaps. */
void tcp_stream_flush(struct tcp_stream *stream, const struct tcp_stream_reader *reader,
                      void *context);
/* Frees what is held, without giving it. */
void tcp_stream_free(struct tcp_stream *stream);

#endif
