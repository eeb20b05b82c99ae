package id.posyandu.referral.routing.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A model with what it was learned from. The build trains it; nobody commits it.
 *
 * @param name changes with every change of the rules or of the corpus
 * @param rules the rules whose cues it weighs; with others its weights mean nothing
 */
record TrainedModel(String name, String rules, LinearModel weights) {

  static final String RESOURCE = "reading/model.bin";

  static TrainedModel shipped(Rules rules) {
    try (InputStream in = TrainedModel.class.getResourceAsStream("/" + RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: Maven's phase process-classes trains it");
      }
      TrainedModel model = read(in);
      if (!model.rules.equals(rules.model())) {
        throw new IllegalStateException(RESOURCE + " was trained with other rules: build again");
      }
      return model;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TrainedModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    return new TrainedModel(data.readUTF(), data.readUTF(), LinearModel.read(data));
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(name);
    data.writeUTF(rules);
    weights.write(data);
    data.flush();
  }
}
