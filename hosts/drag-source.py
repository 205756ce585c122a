#!/usr/bin/python3
"""A GTK window to drag a file out of, as file managers let a person do it.

    drag-source.py FILE X Y

It stands at X, Y, says on its output what becomes of each drag (begun, asked, dropped or refused), and is named
"Drag source". Debian's own python3 has the gi module.
"""
import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

SIDE = 96


def main(file, x, y):
    uri = pathlib.Path(file).resolve().as_uri()
    handle = Gtk.EventBox()
    handle.add(Gtk.Label(label=pathlib.Path(file).name))
    handle.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
    handle.drag_source_add_uri_targets()
    refused = []

    def failed(*_):
        refused.append(True)
        return False

    def ended(*_):
        print("refused" if refused else "dropped", flush=True)
        refused.clear()

    handle.connect("drag-begin", lambda *_: print("begun", flush=True))
    handle.connect("drag-data-get", lambda _, __, data, *___: data.set_uris([uri]) or print("asked", flush=True))
    handle.connect("drag-failed", failed)
    handle.connect("drag-end", ended)
    window = Gtk.Window(title="Drag source")
    window.set_default_size(SIDE, SIDE)
    window.add(handle)
    window.connect("destroy", Gtk.main_quit)
    window.show_all()
    window.move(int(x), int(y))
    Gtk.main()


main(*sys.argv[1:])
