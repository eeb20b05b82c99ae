package id.posyandu.referral.routing.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weighs the traits of a text for every target at once. In its file a weight is a byte, a share of the largest of its
 * trait; in memory it is a float, a row a trait, so that one loop over a row serves all targets.
 */
final class LinearModel {

  private static final int MAGIC = 0x504F5331;
  private static final int AT_ONCE = 4;

  private final Vocabulary vocabulary;
  private final int targets;
  private final byte[] weights;
  private final float[] scales;
  private final float[] scaled;
  private final float[] biases;
  private final Calibration[] calibrations;

  LinearModel(Vocabulary vocabulary, int targets, byte[] weights, float[] scales, float[] biases, Calibration[] calibrations) {
    this.vocabulary = vocabulary;
    this.targets = targets;
    this.weights = weights;
    this.scales = scales;
    this.scaled = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = scales[i / targets] * weights[i];
    }
    this.biases = biases;
    this.calibrations = calibrations;
  }

  /** @param weights by target, then by trait, then the bias */
  static LinearModel of(Vocabulary vocabulary, double[][] weights, Calibration[] calibrations) {
    int targets = weights.length;
    byte[] bytes = new byte[vocabulary.size() * targets];
    float[] scales = new float[vocabulary.size()];
    float[] biases = new float[targets];
    for (int row = 0; row < vocabulary.size(); row++) {
      double largest = 0;
      for (double[] ofTarget : weights) {
        largest = Math.max(largest, Math.abs(ofTarget[row]));
      }
      scales[row] = (float) (largest / Byte.MAX_VALUE);
      for (int target = 0; largest > 0 && target < targets; target++) {
        bytes[row * targets + target] = (byte) Math.round(weights[target][row] / largest * Byte.MAX_VALUE);
      }
    }
    for (int target = 0; target < targets; target++) {
      biases[target] = (float) weights[target][vocabulary.size()];
    }
    return new LinearModel(vocabulary, targets, bytes, scales, biases, calibrations);
  }

  LinearModel calibrated(Calibration[] by) {
    return new LinearModel(vocabulary, targets, weights, scales, biases, by);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  float[] scores(Vocabulary.Vector vector) {
    float[] scores = biases.clone();
    int[] rows = vector.numbers();
    float[] values = vector.values();
    int row = 0;
    for (; row + AT_ONCE <= rows.length; row += AT_ONCE) {
      addFour(scores, rows, values, row);
    }
    for (; row < rows.length; row++) {
      for (int target = 0; target < targets; target++) {
        scores[target] += values[row] * scaled[rows[row] * targets + target];
      }
    }
    return scores;
  }

  /** Each sum is fetched and stored once for four weights: that counts, for this is half of what reading costs. */
  private void addFour(float[] scores, int[] rows, float[] values, int from) {
    int a = rows[from] * targets;
    int b = rows[from + 1] * targets;
    int c = rows[from + 2] * targets;
    int d = rows[from + 3] * targets;
    float ofA = values[from];
    float ofB = values[from + 1];
    float ofC = values[from + 2];
    float ofD = values[from + 3];
    for (int target = 0; target < targets; target++) {
      scores[target] = scores[target] + ofA * scaled[a + target] + ofB * scaled[b + target] + ofC * scaled[c + target]
          + ofD * scaled[d + target];
    }
  }

  /** What these traits add to the score of one target. */
  float score(Vocabulary.Vector vector, int target) {
    float score = 0;
    for (int i = 0; i < vector.numbers().length; i++) {
      int row = vector.numbers()[i];
      score += vector.values()[i] * scaled[row * targets + target];
    }
    return score;
  }

  double[] probabilities(Vocabulary.Vector vector) {
    float[] scores = scores(vector);
    double[] probabilities = new double[targets];
    for (int target = 0; target < targets; target++) {
      probabilities[target] = calibrations[target].probability(scores[target]);
    }
    return probabilities;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(targets);
    out.writeInt(vocabulary.size());
    for (long hash : vocabulary.hashes()) {
      out.writeLong(hash);
    }
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    for (int target = 0; target < targets; target++) {
      out.writeFloat(biases[target]);
      out.writeDouble(calibrations[target].slope());
      out.writeDouble(calibrations[target].offset());
    }
    out.write(weights);
  }

  static LinearModel read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no model of ours");
    }
    int targets = in.readInt();
    long[] hashes = new long[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readLong();
    }
    float[] scales = new float[hashes.length];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = in.readFloat();
    }
    float[] biases = new float[targets];
    Calibration[] calibrations = new Calibration[targets];
    for (int target = 0; target < targets; target++) {
      biases[target] = in.readFloat();
      calibrations[target] = new Calibration(in.readDouble(), in.readDouble());
    }
    byte[] weights = new byte[hashes.length * targets];
    in.readFully(weights);
    return new LinearModel(new Vocabulary(hashes), targets, weights, scales, biases, calibrations);
  }
}
