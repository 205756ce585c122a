package feelscape;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between packages: the table of docs/ARCHITECTURE.md as a test. */
final class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("feelscape");

  /** A package, and the packages of ours that it may use besides itself. */
  record Row(String name, List<String> uses) {}

  /** A library and the only packages that may touch it. */
  record Library(String packages, List<String> homes) {}

  static Stream<Row> rows() {
    return Stream.of(
        row("music"),
        row("picture"),
        row("feature", "picture"),
        row("neural", "file"),
        row("statistic"),
        row("predict", "feature", "neural", "music"),
        row("predict.why", "predict", "feature", "music"),
        row(
            "predict.train",
            "predict.train.peer",
            "predict",
            "feature",
            "picture",
            "neural",
            "statistic",
            "music"),
        row(
            "predict.train.pairs",
            "predict.train",
            "predict.train.peer",
            "predict",
            "neural",
            "feature",
            "picture",
            "event",
            "plot",
            "file",
            "music"),
        row("predict.train.peer", "statistic"),
        row("preset", "music"),
        row("compose", "music"),
        row("compose.anneal", "compose", "music"),
        row("compose.measure", "compose", "event", "music"),
        row("event", "music"),
        row("preview", "event", "music"),
        row("preview.chain", "preview"),
        row("preview.live", "preview", "preview.chain", "event", "music"),
        row("preview.export", "preview", "preview.chain"),
        row("preview.measure", "preview", "preview.chain", "preview.export", "event", "music"),
        row("plot", "event", "music"),
        row("file"),
        row("preference", "file", "music"),
        row(
            "session", "music", "picture", "feature", "predict", "preset", "compose", "event",
            "file"),
        row("host", "session", "event", "music"),
        row(
            "panel",
            "session",
            "preference",
            "event",
            "music",
            "compose",
            "predict",
            "picture",
            "file"));
  }

  static Stream<Library> libraries() {
    return Stream.of(
        new Library("org.opencv..", List.of("picture", "feature")),
        new Library("com.twelvemonkeys..", List.of("picture")),
        new Library("javax.imageio..", List.of("picture")),
        new Library("javax.sound.midi..", List.of("event", "preview")),
        new Library("com.sun.media.sound..", List.of("preview")),
        new Library("javax.sound.sampled..", List.of("preview")),
        new Library("com.sun.jna..", List.of("preview")),
        new Library("de.sciss.jump3r..", List.of("preview.export")),
        new Library("com.formdev..", List.of("panel")),
        new Library("javax.swing..", List.of("panel", "host", "cli")),
        new Library("com.google.gson..", List.of("preset", "cli")),
        new Library("picocli..", List.of("cli")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPackageUsesOnlyWhatStandsInItsRow(final Row row) {
    classes()
        .that(ownedBy(row.name()))
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("feelscape.."))
                .or(ownedBy(row.name()))
                .or(resideInAnyPackage(patterns(row.uses()))))
        .check(OURS);
  }

  @Test
  void everyPackageHasARow() {
    final List<String> names = Stream.concat(rows().map(Row::name), Stream.of("cli")).toList();
    classes().should().resideInAnyPackage(patterns(names)).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryStaysWhereItBelongs(final Library library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(patterns(library.homes()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages())
        .check(OURS);
  }

  /** The classes of a package and below it, without those below it that have a row of their own. */
  private static DescribedPredicate<JavaClass> ownedBy(final String name) {
    final List<String> inner =
        rows().map(Row::name).filter(other -> other.startsWith(name + ".")).toList();
    return resideInAPackage(pattern(name)).and(not(resideInAnyPackage(patterns(inner))));
  }

  private static Row row(final String name, final String... uses) {
    return new Row(name, List.of(uses));
  }

  private static String pattern(final String name) {
    return "feelscape." + name + "..";
  }

  private static String[] patterns(final Collection<String> names) {
    return names.stream().map(ArchitectureTest::pattern).toArray(String[]::new);
  }
}
