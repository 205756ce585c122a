// A CLAP plugin that writes down the notes it gets, to see what reaches the next plugin of a chain.
//
// A line of $FEELSCAPE_SINK_LOG while the transport rolls: frame on the host's timeline, on or off, channel 0..15,
// pitch, velocity 0..127. It writes on the audio thread: good enough for a test, and nowhere else.
//
//   gcc -std=c11 -shared -fPIC sink.c -o sink.clap -lm
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The ABI of CLAP 1.2, as far as it is needed here.
typedef struct { uint32_t major, minor, revision; } Version;
static const double fixed_point_one = 2147483648.0;
enum { NOTE_ON = 0, NOTE_OFF = 1, MIDI = 10 };
enum { IS_PLAYING = 1 << 4 };
enum { CLAP_DIALECT = 1, MIDI_DIALECT = 2, IS_MAIN = 1, CONTINUE = 1 };

typedef struct { uint32_t size, time; uint16_t space, type; uint32_t flags; } Event;
typedef struct { Event header; int32_t id; int16_t port, channel, key; double velocity; } NoteEvent;
typedef struct { Event header; uint16_t port; uint8_t data[3]; } MidiEvent;
typedef struct { Event header; uint32_t flags; int64_t beats, seconds; } Transport;  // its beginning

typedef struct Events {
    void *context;
    uint32_t (*size)(const struct Events *);
    const Event *(*get)(const struct Events *, uint32_t index);
} Events;

typedef struct { float **data32; double **data64; uint32_t channels, latency; uint64_t constant_mask; } Audio;

typedef struct {
    int64_t steady_time;
    uint32_t frames;
    const Transport *transport;
    const Audio *in;
    Audio *out;
    uint32_t ins, outs;
    const Events *events;
    const void *out_events;
} Block;

typedef struct {
    Version version;
    const char *id, *name, *vendor, *url, *manual_url, *support_url, *release, *description;
    const char *const *features;
} Descriptor;

typedef struct Plugin {
    const Descriptor *descriptor;
    void *data;
    bool (*init)(const struct Plugin *);
    void (*destroy)(const struct Plugin *);
    bool (*activate)(const struct Plugin *, double rate, uint32_t least, uint32_t most);
    void (*deactivate)(const struct Plugin *);
    bool (*start)(const struct Plugin *);
    void (*stop)(const struct Plugin *);
    void (*reset)(const struct Plugin *);
    int32_t (*process)(const struct Plugin *, const Block *);
    const void *(*extension)(const struct Plugin *, const char *id);
    void (*on_main_thread)(const struct Plugin *);
} Plugin;

typedef struct { uint32_t id, dialects, preferred; char name[256]; } NotePort;
typedef struct { uint32_t id; char name[256]; uint32_t flags, channels; const char *type; uint32_t in_place; } AudioPort;
typedef struct { uint32_t (*count)(const Plugin *, bool in); bool (*get)(const Plugin *, uint32_t, bool in, NotePort *); } NotePorts;
typedef struct { uint32_t (*count)(const Plugin *, bool in); bool (*get)(const Plugin *, uint32_t, bool in, AudioPort *); } AudioPorts;
typedef struct Factory {
    uint32_t (*count)(const struct Factory *);
    const Descriptor *(*descriptor)(const struct Factory *, uint32_t index);
    const Plugin *(*create)(const struct Factory *, const void *host, const char *id);
} Factory;
typedef struct {
    Version version;
    bool (*init)(const char *path);
    void (*deinit)(void);
    const void *(*factory)(const char *id);
} Entry;

static const char *const features[] = {"instrument", NULL};
static const Descriptor descriptor = {
    {1, 2, 0}, "org.feelscape.test.sink", "Sink", "FeelScape", "", "", "", "1", "Writes notes down.", features};

typedef struct {
    Plugin plugin;
    FILE *log;
    double rate;
} Sink;

static void write_down(Sink *sink, long long frame, bool on, int channel, int key, int velocity) {
    fprintf(sink->log, "%lld %s %d %d %d\n", frame, on ? "on" : "off", channel, key, velocity);
}

static void write_event(Sink *sink, long long block_start, const Event *event) {
    long long frame = block_start + event->time;
    if (event->type == NOTE_ON || event->type == NOTE_OFF) {
        const NoteEvent *note = (const NoteEvent *)event;
        write_down(sink, frame, event->type == NOTE_ON, note->channel, note->key, (int)lround(note->velocity * 127));
    } else if (event->type == MIDI) {
        const uint8_t *data = ((const MidiEvent *)event)->data;
        int status = data[0] & 0xf0;
        if (status == 0x90 || status == 0x80) {
            write_down(sink, frame, status == 0x90, data[0] & 0x0f, data[1], data[2]);
        }
    }
}

static int32_t process(const Plugin *plugin, const Block *block) {
    Sink *sink = plugin->data;
    if (sink->log && block->transport && (block->transport->flags & IS_PLAYING)) {
        long long start = llround(block->transport->seconds / fixed_point_one * sink->rate);
        uint32_t count = block->events->size(block->events);
        for (uint32_t i = 0; i < count; i++) {
            write_event(sink, start, block->events->get(block->events, i));
        }
        fflush(sink->log);
    }
    for (uint32_t port = 0; port < block->outs; port++) {
        for (uint32_t channel = 0; channel < block->out[port].channels; channel++) {
            memset(block->out[port].data32[channel], 0, block->frames * sizeof(float));
        }
    }
    return CONTINUE;
}

static bool init(const Plugin *plugin) {
    const char *path = getenv("FEELSCAPE_SINK_LOG");
    ((Sink *)plugin->data)->log = path ? fopen(path, "w") : NULL;
    return true;
}

static void destroy(const Plugin *plugin) {
    Sink *sink = plugin->data;
    if (sink->log) {
        fclose(sink->log);
    }
    free(sink);
}

static bool activate(const Plugin *plugin, double rate, uint32_t least, uint32_t most) {
    (void)least, (void)most;
    ((Sink *)plugin->data)->rate = rate;
    return true;
}

static bool succeed(const Plugin *plugin) { return (void)plugin, true; }
static void nothing(const Plugin *plugin) { (void)plugin; }

static uint32_t count_note_ports(const Plugin *plugin, bool in) { return (void)plugin, in ? 1 : 0; }
static uint32_t count_audio_ports(const Plugin *plugin, bool in) { return (void)plugin, in ? 0 : 1; }

static bool get_note_port(const Plugin *plugin, uint32_t index, bool in, NotePort *port) {
    (void)plugin;
    *port = (NotePort){0, CLAP_DIALECT | MIDI_DIALECT, CLAP_DIALECT, "In"};
    return in && index == 0;
}

static bool get_audio_port(const Plugin *plugin, uint32_t index, bool in, AudioPort *port) {
    (void)plugin;
    *port = (AudioPort){0, "Out", IS_MAIN, 2, "stereo", UINT32_MAX};
    return !in && index == 0;
}

static const void *extension(const Plugin *plugin, const char *id) {
    static const NotePorts note_ports = {count_note_ports, get_note_port};
    static const AudioPorts audio_ports = {count_audio_ports, get_audio_port};
    (void)plugin;
    if (strcmp(id, "clap.note-ports") == 0) {
        return &note_ports;
    }
    return strcmp(id, "clap.audio-ports") == 0 ? &audio_ports : NULL;
}

static const Plugin *create(const Factory *factory, const void *host, const char *id) {
    (void)factory, (void)host;
    Sink *sink = strcmp(id, descriptor.id) == 0 ? calloc(1, sizeof *sink) : NULL;
    if (!sink) {
        return NULL;
    }
    sink->plugin = (Plugin){&descriptor, sink,    init,    destroy,   activate, nothing,
                            succeed,     nothing, nothing, process, extension, nothing};
    return &sink->plugin;
}

static uint32_t count_plugins(const Factory *factory) { return (void)factory, 1; }
static const Descriptor *describe(const Factory *factory, uint32_t index) { return (void)factory, index == 0 ? &descriptor : NULL; }

static bool enter(const char *path) { return (void)path, true; }
static void leave(void) {}
static const void *find_factory(const char *id) {
    static const Factory factory = {count_plugins, describe, create};
    return strcmp(id, "clap.plugin-factory") == 0 ? &factory : NULL;
}

__attribute__((visibility("default"))) const Entry clap_entry = {{1, 2, 0}, enter, leave, find_factory};
