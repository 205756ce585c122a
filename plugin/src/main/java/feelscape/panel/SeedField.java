package feelscape.panel;

import feelscape.music.Seed;
import feelscape.session.Recipe;
import java.awt.EventQueue;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JTextField;

/** The seed of the piece, which another can be typed over; Enter takes it, all else leaves it. */
final class SeedField extends JTextField implements View {
  private static final long serialVersionUID = 1;

  private final transient PanelModel model;
  private final transient Runnable onDone;

  /**
   * A field.
   *
   * @param onDone what happens when a person has finished by the keyboard
   */
  SeedField(final PanelModel model, final Runnable onDone) {
    this.model = model;
    this.onDone = onDone;
    addActionListener(event -> take());
    addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(final FocusEvent event) {
            showSeed();
          }
        });
    Act.bind(this, WHEN_FOCUSED, this::leave, "ESCAPE");
  }

  private void leave() {
    showSeed();
    // In a host the keyboard goes back there first, and whatever asks for it then asks in vain.
    EventQueue.invokeLater(onDone);
  }

  private void take() {
    try {
      model.setSeed(new Seed(Long.parseLong(getText().strip())).value());
    } catch (final IllegalArgumentException e) {
      model.complain(
          "The seed is '%s'; it must be a whole number within 0..%d."
              .formatted(getText(), Seed.MOST));
    }
    leave();
  }

  @Override
  public void refresh() {
    if (!isFocusOwner()) {
      showSeed();
    }
  }

  private void showSeed() {
    final Seed wished = model.view().wish().seed();
    final String text =
        wished != null
            ? Long.toString(wished.value())
            : model
                .view()
                .state()
                .flatMap(state -> state.recipe())
                .map(Recipe::seed)
                .map(own -> Long.toString(own.value()))
                .orElse("");
    if (!text.equals(getText())) {
      setText(text);
    }
  }
}
