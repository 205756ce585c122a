package feelscape.host;

import feelscape.event.Parameter;
import feelscape.session.State;
import feelscape.session.StateCodec;
import feelscape.session.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what a state holds, a line a thing: {@code FILE}. */
final class StateText {
  private StateText() {}

  public static void main(final String[] args) throws IOException, StateException {
    final State state = StateCodec.decode(Files.readAllBytes(Path.of(args[0]))).state();
    state
        .recipe()
        .ifPresent(
            recipe -> {
              System.out.println("picture " + recipe.picture());
              System.out.println("seed " + recipe.seed().value());
              System.out.println("bars " + recipe.bars());
            });
    state.piece().ifPresent(piece -> System.out.println("notes " + piece.ladder().notes().size()));
    for (final Parameter parameter : Parameter.values()) {
      System.out.println(parameter.label() + " " + state.settings().value(parameter));
    }
  }
}
