// The part of libxcb's interface that is needed here, in our own declarations, and the library loaded while it is used.
// What is sent and received has the layout of the X11 protocol, chapter "Encoding".
#pragma once

#include <cstdint>

namespace feelscape::panel::xcb {

using Id = std::uint32_t;    // of a window, a visual, a colour map
using Atom = std::uint32_t;  // the number of a name

inline constexpr Id kNone = 0;
inline constexpr Atom kAnyType = 0;
inline constexpr Atom kAtomType = 4;
inline constexpr Atom kWindowType = 33;
inline constexpr std::uint32_t kCurrentTime = 0;
inline constexpr std::uint8_t kRevertToParent = 2;
inline constexpr std::uint8_t kReplace = 0;
inline constexpr std::uint16_t kInputOutput = 1;

// Which attributes of a window are given, in this order.
inline constexpr std::uint32_t kBackgroundPixel = 1 << 1;
inline constexpr std::uint32_t kBorderPixel = 1 << 3;
inline constexpr std::uint32_t kEventMask = 1 << 11;
inline constexpr std::uint32_t kColourMap = 1 << 13;

// Which properties of a pen are given, in this order.
inline constexpr std::uint32_t kForeground = 1 << 2;
inline constexpr std::uint32_t kBackground = 1 << 3;
inline constexpr std::uint32_t kFont = 1 << 14;

// Which events are wanted.
inline constexpr std::uint32_t kExposure = 1 << 15;
inline constexpr std::uint32_t kStructureNotify = 1 << 17;
inline constexpr std::uint32_t kSubstructureNotify = 1 << 19;

// Which parts of a window's place are given, in this order.
inline constexpr std::uint16_t kX = 1 << 0;
inline constexpr std::uint16_t kY = 1 << 1;
inline constexpr std::uint16_t kWidth = 1 << 2;
inline constexpr std::uint16_t kHeight = 1 << 3;

struct Connection;
struct Setup;
struct Error;

struct Cookie {
  unsigned sequence;
};

struct Screen {
  Id root;
  Id defaultColourMap;
  std::uint32_t whitePixel;
  std::uint32_t blackPixel;
  std::uint32_t inputMasks;
  std::uint16_t width, height, millimetresWide, millimetresHigh;
  std::uint16_t minInstalledMaps, maxInstalledMaps;
  Id rootVisual;
  std::uint8_t backingStores, saveUnders, rootDepth, depths;
};

struct ScreenIterator {
  Screen* screen;
  int left;
  int index;
};

// ---- events, 32 bytes each on the wire ----

struct Event {
  // The highest bit tells that another client sent it; an error has type 0.
  enum Type : std::uint8_t {
    kExpose = 12,
    kCreate = 16,
    kDestroy = 17,
    kUnmap = 18,
    kMap = 19,
    kReparent = 21,
    kConfigure = 22,
    kClientMessage = 33
  };

  std::uint8_t code;
  std::uint8_t detail;
  std::uint16_t sequence;
  std::uint8_t rest[28];

  std::uint8_t type() const { return code & 0x7F; }
};

// A window was created, destroyed, shown, hidden, or put into another: what these have in common, and `parent` of the
// last.
struct Change {
  std::uint8_t code, detail;
  std::uint16_t sequence;
  Id of;  // whose events these are: the window itself or, where asked for, its parent
  Id window;
  Id parent;
};

struct Configure {
  std::uint8_t code, detail;
  std::uint16_t sequence;
  Id of;
  Id window;
  Id above;
  std::int16_t x, y;
  std::uint16_t width, height, border;
  std::uint8_t overrideRedirect, unused;
};

struct ClientMessage {
  std::uint8_t code, format;
  std::uint16_t sequence;
  Id window;
  Atom type;
  std::uint32_t data[5];
};
static_assert(sizeof(Event) == 32 && sizeof(ClientMessage) == 32);

// ---- replies ----

struct AtomReply {
  std::uint8_t code, unused;
  std::uint16_t sequence;
  std::uint32_t length;
  Atom atom;
};

// The value follows.
struct PropertyReply {
  std::uint8_t code, format;
  std::uint16_t sequence;
  std::uint32_t length;
  Atom type;
  std::uint32_t bytesAfter;
  std::uint32_t units;  // of `format` bits
  std::uint8_t unused[12];
};

// The children follow.
struct TreeReply {
  std::uint8_t code, unused;
  std::uint16_t sequence;
  std::uint32_t length;
  Id root, parent;
  std::uint16_t children;
  std::uint8_t unused2[14];
};
static_assert(sizeof(PropertyReply) == 32 && sizeof(TreeReply) == 32);

struct GeometryReply {
  std::uint8_t code, depth;
  std::uint16_t sequence;
  std::uint32_t length;
  Id root;
  std::int16_t x, y;
  std::uint16_t width, height, border;
};

struct AttributesReply {
  // Shown, and so is every window that holds it.
  static constexpr std::uint8_t kViewable = 2;
  std::uint8_t code, backingStore;
  std::uint16_t sequence;
  std::uint32_t length;
  Id visual;
  std::uint16_t kind;
  std::uint8_t bitGravity, windowGravity;
  std::uint32_t backingPlanes, backingPixel;
  std::uint8_t saveUnder, colourMapInstalled, mapState, overrideRedirect;
};

// libxcb.so.1, loaded.
class Library {
 public:
  // Throws std::runtime_error with what the loader says.
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

 private:
  void* const handle_;

 public:
  Connection* (*connect)(const char* display, int* screen);
  void (*disconnect)(Connection*);
  int (*hasError)(Connection*);
  int (*descriptor)(Connection*);
  const Setup* (*setup)(Connection*);
  ScreenIterator (*screens)(const Setup*);
  void (*nextScreen)(ScreenIterator*);
  Id (*newId)(Connection*);
  int (*flush)(Connection*);
  Event* (*poll)(Connection*);

  Cookie (*createWindow)(Connection*, std::uint8_t depth, Id window, Id parent, std::int16_t x, std::int16_t y,
                         std::uint16_t width, std::uint16_t height, std::uint16_t border, std::uint16_t kind, Id visual,
                         std::uint32_t given, const void* values);
  Cookie (*changeAttributes)(Connection*, Id, std::uint32_t given, const void* values);
  Cookie (*destroyWindow)(Connection*, Id);
  Cookie (*mapWindow)(Connection*, Id);
  Cookie (*unmapWindow)(Connection*, Id);
  Cookie (*configureWindow)(Connection*, Id, std::uint16_t given, const void* values);
  Cookie (*changeProperty)(Connection*, std::uint8_t mode, Id, Atom name, Atom type, std::uint8_t format,
                           std::uint32_t units, const void* value);
  Cookie (*deleteProperty)(Connection*, Id, Atom name);
  Cookie (*sendEvent)(Connection*, std::uint8_t propagate, Id to, std::uint32_t mask, const char* event);
  Cookie (*setInputFocus)(Connection*, std::uint8_t revertTo, Id, std::uint32_t time);

  Cookie (*openFont)(Connection*, Id font, std::uint16_t length, const char* name);
  Cookie (*createPen)(Connection*, Id pen, Id window, std::uint32_t given, const void* values);
  Cookie (*clear)(Connection*, std::uint8_t expose, Id, std::int16_t x, std::int16_t y, std::uint16_t width,
                  std::uint16_t height);
  Cookie (*write)(Connection*, std::uint8_t length, Id, Id pen, std::int16_t x, std::int16_t y, const char* text);

  Cookie (*askAtom)(Connection*, std::uint8_t onlyIfThere, std::uint16_t length, const char* name);
  AtomReply* (*atom)(Connection*, Cookie, Error**);
  Cookie (*askProperty)(Connection*, std::uint8_t thenDelete, Id, Atom name, Atom type, std::uint32_t offset,
                        std::uint32_t length);
  PropertyReply* (*property)(Connection*, Cookie, Error**);
  Cookie (*askTree)(Connection*, Id);
  TreeReply* (*tree)(Connection*, Cookie, Error**);
  Cookie (*askGeometry)(Connection*, Id);
  GeometryReply* (*geometry)(Connection*, Cookie, Error**);
  Cookie (*askAttributes)(Connection*, Id);
  AttributesReply* (*attributes)(Connection*, Cookie, Error**);
};

}  // namespace feelscape::panel::xcb
