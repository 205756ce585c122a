// A stand-in for the ALSA sequencer, preloaded: with it Qtractor opens its MIDI engine on a kernel without snd-seq.
// It keeps a queue's clock and swallows events; nothing ever comes in.
//
//   gcc -shared -fPIC no-alsa-seq.c -o no-alsa-seq.so      (needs libasound2-dev)
#include <alsa/asoundlib.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

static int silence[2] = {-1, -1};  // a pipe into which nobody writes: something to poll
static int ports;

static struct {
    int running;
    unsigned tempo;  // microseconds a quarter
    unsigned resolution;  // ticks a quarter
    double ticks;  // at `since`
    double since;  // microseconds
} queue = {0, 500000, 960, 0, 0};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static void settle(void) {
    double t = now();
    if (queue.running) {
        queue.ticks += (t - queue.since) / queue.tempo * queue.resolution;
    }
    queue.since = t;
}

int snd_seq_open(snd_seq_t **handle, const char *name, int streams, int mode) {
    (void)name, (void)streams, (void)mode;
    if (silence[0] < 0 && pipe(silence) != 0) {
        return -1;
    }
    *handle = (snd_seq_t *)silence;
    return 0;
}

int snd_seq_control_queue(snd_seq_t *seq, int q, int type, int value, snd_seq_event_t *event) {
    (void)seq, (void)q, (void)event;
    settle();
    switch (type) {
        case SND_SEQ_EVENT_START:
            queue.running = 1;
            queue.ticks = 0;
            break;
        case SND_SEQ_EVENT_CONTINUE:
            queue.running = 1;
            break;
        case SND_SEQ_EVENT_STOP:
            queue.running = 0;
            break;
        case SND_SEQ_EVENT_SETPOS_TICK:
            queue.ticks = value;
            break;
        default:
            break;
    }
    return 0;
}

int snd_seq_get_queue_tempo(snd_seq_t *seq, int q, snd_seq_queue_tempo_t *tempo) {
    (void)seq, (void)q;
    snd_seq_queue_tempo_set_tempo(tempo, queue.tempo);
    snd_seq_queue_tempo_set_ppq(tempo, queue.resolution);
    snd_seq_queue_tempo_set_skew(tempo, 0x10000);
    return 0;
}

int snd_seq_set_queue_tempo(snd_seq_t *seq, int q, snd_seq_queue_tempo_t *tempo) {
    (void)seq, (void)q;
    settle();
    queue.tempo = snd_seq_queue_tempo_get_tempo(tempo);
    queue.resolution = snd_seq_queue_tempo_get_ppq(tempo);
    return 0;
}

int snd_seq_get_queue_status(snd_seq_t *seq, int q, snd_seq_queue_status_t *status) {
    (void)seq, (void)q;
    settle();
    // The library has no setter. The kernel's struct begins: queue, number of events, tick.
    ((unsigned *)status)[2] = (unsigned)queue.ticks;
    return 0;
}

int snd_seq_create_simple_port(snd_seq_t *seq, const char *name, unsigned caps, unsigned type) {
    (void)seq, (void)name, (void)caps, (void)type;
    return ports++;
}

int snd_seq_poll_descriptors(snd_seq_t *seq, struct pollfd *fds, unsigned space, short events) {
    (void)seq, (void)events;
    if (space > 0) {
        fds[0].fd = silence[0];
        fds[0].events = POLLIN;
        fds[0].revents = 0;
    }
    return 1;
}

int snd_seq_event_input(snd_seq_t *seq, snd_seq_event_t **event) {
    (void)seq;
    *event = NULL;
    return -EAGAIN;
}

// What always succeeds without doing anything, and what never finds anything.
#define ALWAYS(name, result, ...) \
    int name(__VA_ARGS__) { return result; }
ALWAYS(snd_seq_close, 0, snd_seq_t *)
ALWAYS(snd_seq_client_id, 128, snd_seq_t *)
ALWAYS(snd_seq_set_client_name, 0, snd_seq_t *, const char *)
ALWAYS(snd_seq_delete_simple_port, 0, snd_seq_t *, int)
ALWAYS(snd_seq_alloc_queue, 0, snd_seq_t *)
ALWAYS(snd_seq_free_queue, 0, snd_seq_t *, int)
ALWAYS(snd_seq_set_queue_timer, 0, snd_seq_t *, int, snd_seq_queue_timer_t *)
ALWAYS(snd_seq_drain_output, 0, snd_seq_t *)
ALWAYS(snd_seq_drop_input, 0, snd_seq_t *)
ALWAYS(snd_seq_drop_output, 0, snd_seq_t *)
ALWAYS(snd_seq_event_input_pending, 0, snd_seq_t *, int)
ALWAYS(snd_seq_event_output, 0, snd_seq_t *, snd_seq_event_t *)
ALWAYS(snd_seq_event_output_direct, 0, snd_seq_t *, snd_seq_event_t *)
ALWAYS(snd_seq_free_event, 0, snd_seq_event_t *)
ALWAYS(snd_seq_get_port_info, 0, snd_seq_t *, int, snd_seq_port_info_t *)
ALWAYS(snd_seq_set_port_info, 0, snd_seq_t *, int, snd_seq_port_info_t *)
ALWAYS(snd_seq_poll_descriptors_count, 1, snd_seq_t *, short)
ALWAYS(snd_seq_subscribe_port, 0, snd_seq_t *, snd_seq_port_subscribe_t *)
ALWAYS(snd_seq_unsubscribe_port, 0, snd_seq_t *, snd_seq_port_subscribe_t *)
ALWAYS(snd_seq_remove_events, 0, snd_seq_t *, snd_seq_remove_events_t *)
ALWAYS(snd_seq_get_any_client_info, -ENOENT, snd_seq_t *, int, snd_seq_client_info_t *)
ALWAYS(snd_seq_get_any_port_info, -ENOENT, snd_seq_t *, int, int, snd_seq_port_info_t *)
ALWAYS(snd_seq_query_next_client, -ENOENT, snd_seq_t *, snd_seq_client_info_t *)
ALWAYS(snd_seq_query_next_port, -ENOENT, snd_seq_t *, snd_seq_port_info_t *)
ALWAYS(snd_seq_query_port_subscribers, -ENOENT, snd_seq_t *, snd_seq_query_subscribe_t *)
