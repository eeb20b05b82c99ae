package id.posyandu.referral.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM that starts a mongod and is then killed, so that the mongod is left behind. */
final class MongodParent {

  private MongodParent() {}

  public static void main(String[] args) throws InterruptedException {
    Mongod.start(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    System.out.println("ready");
    new CountDownLatch(1).await();
  }
}
