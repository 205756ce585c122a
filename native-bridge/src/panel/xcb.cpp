#include "panel/xcb.h"

#include <dlfcn.h>

#include <stdexcept>
#include <string>

namespace feelscape::panel::xcb {
namespace {

[[noreturn]] void fail() { throw std::runtime_error(std::string("X11 is not to be had: ") + dlerror()); }

void* open() {
  void* const handle = dlopen("libxcb.so.1", RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) fail();
  return handle;
}

template <typename Function>
void find(void* handle, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(dlsym(handle, name));
  if (function == nullptr) fail();
}

}  // namespace

Library::Library() : handle_(open()) {
  find(handle_, "xcb_connect", connect);
  find(handle_, "xcb_disconnect", disconnect);
  find(handle_, "xcb_connection_has_error", hasError);
  find(handle_, "xcb_get_file_descriptor", descriptor);
  find(handle_, "xcb_get_setup", setup);
  find(handle_, "xcb_setup_roots_iterator", screens);
  find(handle_, "xcb_screen_next", nextScreen);
  find(handle_, "xcb_generate_id", newId);
  find(handle_, "xcb_flush", flush);
  find(handle_, "xcb_poll_for_event", poll);
  find(handle_, "xcb_create_window", createWindow);
  find(handle_, "xcb_change_window_attributes", changeAttributes);
  find(handle_, "xcb_destroy_window", destroyWindow);
  find(handle_, "xcb_map_window", mapWindow);
  find(handle_, "xcb_unmap_window", unmapWindow);
  find(handle_, "xcb_configure_window", configureWindow);
  find(handle_, "xcb_change_property", changeProperty);
  find(handle_, "xcb_delete_property", deleteProperty);
  find(handle_, "xcb_send_event", sendEvent);
  find(handle_, "xcb_set_input_focus", setInputFocus);
  find(handle_, "xcb_open_font", openFont);
  find(handle_, "xcb_create_gc", createPen);
  find(handle_, "xcb_clear_area", clear);
  find(handle_, "xcb_image_text_8", write);
  find(handle_, "xcb_intern_atom", askAtom);
  find(handle_, "xcb_intern_atom_reply", atom);
  find(handle_, "xcb_get_property", askProperty);
  find(handle_, "xcb_get_property_reply", property);
  find(handle_, "xcb_query_tree", askTree);
  find(handle_, "xcb_query_tree_reply", tree);
  find(handle_, "xcb_get_geometry", askGeometry);
  find(handle_, "xcb_get_geometry_reply", geometry);
  find(handle_, "xcb_get_window_attributes", askAttributes);
  find(handle_, "xcb_get_window_attributes_reply", attributes);
}

Library::~Library() { dlclose(handle_); }

}  // namespace feelscape::panel::xcb
