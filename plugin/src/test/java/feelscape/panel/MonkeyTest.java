package feelscape.panel;

import static org.assertj.core.api.Assertions.assertThat;

import feelscape.compose.Brief;
import feelscape.event.Parameter;
import feelscape.music.Lane;
import feelscape.session.Activity;
import feelscape.session.History;
import feelscape.session.SavedSession;
import feelscape.session.State;
import feelscape.session.Transport;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand actions by chance, always the same ones: the pointer, keys, drops, themes, sizes,
 * and a host that joins in, while a worker composes beside. Nothing may be thrown anywhere.
 */
final class MonkeyTest {
  private static final int ACTIONS = 10_000;
  private static final int REMEMBERED = 12;

  /** Parts that make the whole panel or a window anew: for them there is no time so often. */
  private static final List<String> COSTLY =
      List.of("theme", "size", "folder", "save", "choose", "picture");

  @TempDir Path folder = Path.of("");

  private final SplittableRandom chance = new SplittableRandom(20_261_127);
  private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
  private final Deque<String> done = new ArrayDeque<>();
  private final Answers answers = new Answers();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private Thread.UncaughtExceptionHandler before = (thread, fault) -> {};
  private List<Path> files = List.of();
  private Desk desk;
  private Stage stage;

  @BeforeEach
  void letIn() throws Exception {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> thrown.add(fault));
    files = List.of(picture("a.png", 60, 40), picture("b.png", 3, 90), garbage(), folder);
    desk = new Desk(folder, worker);
    stage = Stage.of(desk.model, new Theme(true, 100), answers);
  }

  @AfterEach
  void letOut() throws InterruptedException {
    worker.shutdown();
    assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private Path picture(final String name, final int width, final int height) throws Exception {
    final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width / 2, height / 2, 0xffcc88);
    final Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private Path garbage() throws Exception {
    return Files.write(folder.resolve("c.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3});
  }

  @Test
  void nothingThatAPersonOrAHostDoesBreaksThePanel() throws Exception {
    for (int i = 0; i < ACTIONS; i++) {
      try {
        act();
        Stage.run(this::assertSound);
      } catch (final InvocationTargetException e) {
        throw new AssertionError("after " + done, e.getCause());
      }
      assertThat(thrown).as("what was thrown after " + done).isEmpty();
    }
    Stage.run(desk.model::letGo);
    assertThat(count("begin ")).isPositive().isEqualTo(count("end "));
  }

  private long count(final String beginning) {
    return desk.moves.stream().filter(move -> move.startsWith(beginning)).count();
  }

  private void act() throws Exception {
    switch (chance.nextInt(100)) {
      case 0 -> resize();
      case 1 -> paint();
      case 2 -> drop();
      case 3 -> answer();
      case 4, 5, 6, 7, 8 -> host();
      case 9 -> said("state", this::takeUp);
      case 10, 11, 12, 13, 14 -> panelKey();
      default -> part();
    }
  }

  private void said(final String what, final Runnable action) throws Exception {
    done.add(what);
    if (done.size() > REMEMBERED) {
      done.remove();
    }
    Stage.run(action);
  }

  private <T> T one(final List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private void resize() throws Exception {
    final Dimension size = new Dimension(1 + chance.nextInt(2000), 1 + chance.nextInt(1300));
    said("resize to " + size, () -> {});
    stage.resize(size);
  }

  private void paint() throws Exception {
    said("paint", () -> {});
    Stage.paint(stage.panel, 1);
  }

  private void drop() throws Exception {
    final Runnable drop =
        switch (chance.nextInt(5)) {
          case 0 -> () -> paste(new StringSelection("http://example.org/a.png"));
          case 1 -> () -> paste(new StringSelection(""));
          case 2 ->
              () -> paste(new Offer(DataFlavor.imageFlavor, () -> new BufferedImage(9, 7, 1)));
          default ->
              () ->
                  paste(
                      new Offer(
                          DataFlavor.javaFileListFlavor,
                          () -> List.of(one(files).toFile(), one(files).toFile())));
        };
    said("drop", drop);
  }

  private void paste(final Transferable what) {
    stage.clipboard.setContents(what, null);
    key(
        stage.panel,
        JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT,
        KeyStroke.getKeyStroke("ctrl V"));
  }

  private void answer() throws Exception {
    switch (chance.nextInt(3)) {
      case 0 -> said("choose", () -> answers.choose(one(files)));
      case 1 -> said("yes", answers::yes);
      default -> said("cancel", desk.model::cancel);
    }
  }

  private void host() throws Exception {
    switch (chance.nextInt(5)) {
      case 0 -> said("host", () -> desk.session.host(chance.nextBoolean() ? "Ardour" : ""));
      case 1 -> {
        final Parameter parameter = one(List.of(Parameter.values()));
        final double value = chance.nextDouble() * 100 - 30;
        done.add("the host moves " + parameter);
        desk.session.hostMoved(parameter, value); // on a thread that is not the event thread
      }
      case 2 -> desk.pass(chance.nextDouble());
      default ->
          desk.session.transport(
              new Transport(
                  chance.nextBoolean(),
                  chance.nextDouble() * 300 - 20,
                  30 + chance.nextDouble() * 200));
    }
  }

  /** A state that the host sets: of a take, or of none. */
  private void takeUp() {
    desk.session.load(
        new SavedSession(
            chance.nextInt(10) == 0 ? State.EMPTY : desk.model.view().state().orElse(State.EMPTY)));
  }

  private void panelKey() throws Exception {
    final KeyStroke[] keys =
        stage.panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).allKeys();
    final KeyStroke stroke = keys[chance.nextInt(keys.length)];
    said(
        stroke.toString(),
        () -> key(stage.panel, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, stroke));
  }

  private static void key(final JComponent on, final int when, final KeyStroke stroke) {
    Optional.ofNullable(on.getInputMap(when).get(stroke))
        .map(name -> on.getActionMap().get(name))
        .ifPresent(
            action ->
                action.actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, "")));
  }

  /** Uses a part that can be seen, as its kind asks for. */
  private void part() throws Exception {
    final List<Component> parts =
        Stage.onEventThread(
            () -> stage.visibleParts().filter(part -> part.getName() != null).toList());
    final Component part = one(parts);
    if (!COSTLY.contains(part.getName()) || chance.nextInt(8) == 0) {
      said(part.getName(), () -> use(part));
    }
  }

  private void use(final Component part) {
    if (part instanceof AbstractButton button) {
      button.doClick(0);
    } else if (part instanceof JComboBox<?> box) {
      box.setSelectedIndex(chance.nextInt(box.getItemCount()));
    } else if (part instanceof JList<?> list) {
      list.setSelectedIndex(chance.nextInt(1 + list.getModel().getSize()));
    } else if (part instanceof JTextField field) {
      field.setText(one(List.of("", "1", "-3", "99999", "x", "0.5", "50 %", "9007199254740993")));
      field.postActionEvent();
    } else if (part instanceof Drawn drawn) {
      point(drawn);
    }
  }

  private void point(final Drawn part) {
    final Point at =
        new Point(
            chance.nextInt(Math.max(1, part.getWidth() + 9)),
            chance.nextInt(Math.max(1, part.getHeight() + 9)));
    final KeyStroke[] keys = part.getInputMap().allKeys();
    switch (chance.nextInt(7)) {
      case 0 -> mouse(part, MouseEvent.MOUSE_PRESSED, at);
      case 1 -> {
        if (!(part instanceof DragHandle)) { // without a display nothing can be dragged out
          mouse(part, MouseEvent.MOUSE_DRAGGED, at);
        }
      }
      case 2 -> mouse(part, MouseEvent.MOUSE_RELEASED, at);
      case 3 -> mouse(part, MouseEvent.MOUSE_CLICKED, at);
      case 4 ->
          part.dispatchEvent(
              new MouseWheelEvent(
                  part,
                  MouseEvent.MOUSE_WHEEL,
                  0,
                  0,
                  at.x,
                  at.y,
                  0,
                  false,
                  MouseWheelEvent.WHEEL_UNIT_SCROLL,
                  1,
                  chance.nextInt(7) - 3));
      case 5 ->
          part.getToolTipText(
              new MouseEvent(part, MouseEvent.MOUSE_MOVED, 0, 0, at.x, at.y, 0, false));
      default -> {
        if (keys != null) {
          key(part, JComponent.WHEN_FOCUSED, keys[chance.nextInt(keys.length)]);
        }
      }
    }
  }

  private void mouse(final Component part, final int id, final Point at) {
    final int modifiers = chance.nextInt(4) == 0 ? InputEvent.SHIFT_DOWN_MASK : 0;
    final int button = chance.nextInt(8) == 0 ? MouseEvent.BUTTON3 : MouseEvent.BUTTON1;
    part.dispatchEvent(
        new MouseEvent(part, id, 0, modifiers, at.x, at.y, 1 + chance.nextInt(2), false, button));
  }

  private void assertSound() {
    final var view = desk.model.view();
    assertThat(view.takes()).hasSizeLessThanOrEqualTo(History.MOST);
    assertThat(view.current()).isBetween(History.NONE, view.takes().size() - 1);
    assertThat(Brief.LENGTHS).contains(view.wish().bars());
    assertThat(desk.model.rung()).isBetween(0, 32);
    for (final Parameter parameter : Parameter.values()) {
      assertThat(desk.model.value(parameter))
          .isBetween(parameter.least(), parameter.most())
          .isEqualTo(parameter.nearest(desk.model.value(parameter)));
    }
    assertThat(desk.model.status()).isNotBlank();
    assertThat(Lane.values())
        .allSatisfy(lane -> assertThat(view.locked().lanes().get(lane)).isNotNull());
    if (view.activity() instanceof Activity.Failed failed) {
      assertThat(failed.message()).doesNotContain("composing failed", "Exception", "Error");
    }
  }
}
