package feelscape.preview;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of FluidSynth's C interface, from version 2.2 on. {@code newFluidSynth} stands for
 * {@code new_fluid_synth}, and so on. A function that can fail gives -1 then.
 */
interface FluidSynthLibrary extends Library {
  int FAILED = -1;

  /** Panics, errors, warnings, information, debugging. */
  int LOG_LEVELS = 5;

  /**
   * The library of this system, unless it is not installed. Once loaded it is kept: libraries that
   * it brings along (GLib's types in libinstpatch) cannot be loaded a second time.
   */
  Optional<FluidSynthLibrary> INSTALLED = find();

  private static Optional<FluidSynthLibrary> find() {
    return names().stream().map(FluidSynthLibrary::load).flatMap(Optional::stream).findFirst();
  }

  private static List<String> names() {
    if (Platform.isMac()) {
      final String name = "libfluidsynth.3.dylib";
      return List.of(name, "/opt/homebrew/lib/" + name, "/usr/local/lib/" + name);
    }
    return List.of(Platform.isWindows() ? "libfluidsynth-3.dll" : "libfluidsynth.so.3");
  }

  private static Optional<FluidSynthLibrary> load(final String name) {
    final FunctionMapper inC =
        (library, method) -> method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    try {
      return Optional.of(
          Native.load(
              name,
              FluidSynthLibrary.class,
              Map.of(
                  Library.OPTION_FUNCTION_MAPPER, inC, Library.OPTION_STRING_ENCODING, "UTF-8")));
    } catch (final LinkageError e) {
      return Optional.empty();
    }
  }

  /** A level without a function is silent. */
  @Nullable Pointer fluidSetLogFunction(
      int level, @Nullable Pointer function, @Nullable Pointer data);

  Pointer newFluidSettings();

  void deleteFluidSettings(Pointer settings);

  int fluidSettingsSetint(Pointer settings, String name, int value);

  int fluidSettingsSetnum(Pointer settings, String name, double value);

  @Nullable Pointer newFluidSynth(Pointer settings);

  void deleteFluidSynth(Pointer synth);

  /** Gives the number that the SoundFont has from now on. */
  int fluidSynthSfload(Pointer synth, String file, int resetsPrograms);

  /** Reads the samples of a preset. */
  int fluidSynthPinPreset(Pointer synth, int font, int bank, int program);

  int fluidSynthProgramSelect(Pointer synth, int channel, int font, int bank, int program);

  int fluidSynthNoteon(Pointer synth, int channel, int key, int velocity);

  int fluidSynthNoteoff(Pointer synth, int channel, int key);

  int fluidSynthCc(Pointer synth, int channel, int controller, int value);

  /** Adds to what the zones of a channel's instrument set. */
  int fluidSynthSetGen(Pointer synth, int channel, int generator, float value);

  /** Where each channel's samples go: an array, its first index, and how far it is to the next. */
  int fluidSynthWriteFloat(
      Pointer synth,
      int frames,
      Pointer left,
      int leftFirst,
      int leftStep,
      Pointer right,
      int rightFirst,
      int rightStep);
}
