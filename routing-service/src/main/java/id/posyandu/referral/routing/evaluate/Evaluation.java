package id.posyandu.referral.routing.evaluate;

import id.posyandu.referral.routing.reading.FindingReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./stack evaluate FILE.jsonl [--misses N] [--rules-only]}: how well this build reads labelled texts, and where it
 * fails. {@code ./stack evaluate --cross-validate [CORPUS]}: how well what the corpus teaches is read where it was left
 * out, and what each part of the reader is worth.
 */
public final class Evaluation {

  private static final String USAGE = "Usage: ./stack evaluate FILE.jsonl [--misses N] [--rules-only]"
      + System.lineSeparator() + "       ./stack evaluate --cross-validate [CORPUS] [--misses N]";
  private static final Path CORPUS = Path.of("routing-service", "src", "corpus");
  private static final int MISSES = 10;
  private static final int WARM_UP = 3_000;
  private static final int TIMED = 10_000;

  private Evaluation() {}

  /** @return 0, or 2 if the words or the file make no sense */
  public static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
    try {
      if (words.contains("--cross-validate")) {
        CrossValidated.print(argument(words).orElse(CORPUS), misses(words), new Report(out));
      } else {
        print(words, out);
      }
      return 0;
    } catch (LabelledFile.Unreadable told) {
      err.println(told.getMessage());
      return 2;
    }
  }

  private static void print(List<String> words, PrintStream out) throws IOException {
    int misses = misses(words);
    List<Labelled> labelled = LabelledFile.read(argument(words).orElseThrow(() -> new LabelledFile.Unreadable(USAGE)));
    long begun = System.nanoTime();
    FindingReader reader = words.contains("--rules-only") ? FindingReader.byRulesAlone() : FindingReader.shipped();
    long loaded = System.nanoTime() - begun;
    Scores scores = new Scores(labelled.stream().map(label -> new Read(label, reader.read(label.text()))).toList());

    Report report = new Report(out);
    report.print(reader.model(), scores.sure());
    if (!scores.unsure().rows().isEmpty()) {
      report.print("where the annotator was not sure", scores.unsure());
    }
    report.line("  loaded in %d ms; %.0f texts a second of one core's time", loaded / 1_000_000, speed(reader, labelled));
    report.mistakes(scores, misses);
  }

  private static Optional<Path> argument(List<String> words) {
    return words.stream().filter(word -> !word.startsWith("--") && !word.matches("\\d+")).findFirst().map(Evaluation::asCalled);
  }

  /** {@code ./stack} changes to its own folder, but people name files as they see them. */
  private static Path asCalled(String name) {
    return Path.of(System.getProperty("called.from", "")).resolve(name);
  }

  private static int misses(List<String> words) {
    int at = words.indexOf("--misses");
    if (at < 0) {
      return MISSES;
    }
    if (at + 1 == words.size() || !words.get(at + 1).matches("\\d{1,6}")) {
      throw new LabelledFile.Unreadable(USAGE);
    }
    return Integer.parseInt(words.get(at + 1));
  }

  /** Of the processor's time and not of the clock's, so that a busy machine gives the same answer. */
  private static double speed(FindingReader reader, List<Labelled> labelled) {
    read(reader, labelled, WARM_UP);
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    read(reader, labelled, TIMED);
    return TIMED * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
  }

  private static void read(FindingReader reader, List<Labelled> labelled, int texts) {
    for (int i = 0; i < texts; i++) {
      reader.read(labelled.get(i % labelled.size()).text());
    }
  }
}
