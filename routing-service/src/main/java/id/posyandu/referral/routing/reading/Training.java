package id.posyandu.referral.routing.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the build runs: reads the corpus, learns, and lays the model beside the classes. */
public final class Training {

  private Training() {}

  /** @param args the directory of the corpus, the directory of the classes */
  public static void main(String[] args) throws IOException {
    if (isUpToDate(Path.of(args[1], TrainedModel.RESOURCE), Path.of(args[0]), Path.of(args[1]))) {
      return;
    }
    Rules rules = Rules.shipped();
    Corpus corpus = Corpus.in(Path.of(args[0]), rules.categories());
    Path file = Path.of(args[1], TrainedModel.RESOURCE);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      learned(rules, corpus).write(out);
    }
  }

  private static boolean isUpToDate(Path model, Path... madeOf) throws IOException {
    if (!Files.exists(model)) {
      return false;
    }
    FileTime trained = Files.getLastModifiedTime(model);
    for (Path directory : madeOf) {
      try (Stream<Path> files = Files.walk(directory)) {
        if (files.filter(Files::isRegularFile).anyMatch(file -> file.toFile().lastModified() > trained.toMillis())) {
          return false;
        }
      }
    }
    return true;
  }

  static TrainedModel learned(Rules rules, Corpus corpus) {
    Targets targets = new Targets(rules.categories());
    List<Trainer.Studied> studied = Trainer.study(corpus.examples(), rules);
    CrossValidation validation = CrossValidation.of(studied, targets);
    LinearModel model = new Trainer(targets).learn(studied).calibrated(validation.calibrations());
    return new TrainedModel("linear-3+" + hash(rules, corpus), rules.model(), model);
  }

  private static String hash(Rules rules, Corpus corpus) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(rules.model().getBytes(StandardCharsets.UTF_8));
      corpus.tables().forEach(table -> sha.update(table.content().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest(), 0, 4);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
