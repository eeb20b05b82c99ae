package id.posyandu.referral.reporting;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Tells a processor that its task is about to be committed: what it passes on then still belongs to the transaction. So it may
 * gather results between two commits in plain memory; a task that fails gathers them again from the records that come again.
 *
 * <p>Kafka Streams does so for its own cached tables and offers it to nobody else, so this poses as a cached store that holds
 * nothing, by three of its inner types. A version that changes them does not compile, or says nothing in any test.
 */
final class BeforeCommit implements StateStore, CachedStateStore<Object, Object> {
  private final String name;
  private Runnable work = () -> {};

  private BeforeCommit(String name) {
    this.name = name;
  }

  /** One for each task; there is nothing to log, and nothing to restore. */
  static StoreBuilder<BeforeCommit> store(String name) {
    return new AbstractStoreBuilder<Object, Object, BeforeCommit>(name, null, null, Time.SYSTEM) {
      @Override
      public BeforeCommit build() {
        return new BeforeCommit(name);
      }
    }.withLoggingDisabled();
  }

  /** From now on, until the task ends; asked for while the processor that passes on is made ready. */
  void then(ProcessorContext<?, ?> context, Runnable passOn) {
    work = context instanceof InternalProcessorContext<?, ?> inner ? within(inner, passOn) : passOn;
  }

  /** Whatever is passed on comes from some processor; between records there is none. */
  private static Runnable within(InternalProcessorContext<?, ?> context, Runnable passOn) {
    var processor = context.currentNode();
    return () -> {
      var before = context.currentNode();
      context.setCurrentNode(processor);
      try {
        passOn.run();
      } finally {
        context.setCurrentNode(before);
      }
    };
  }

  @Override
  public void flushCache() {
    work.run();
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean persistent() {
    return false;
  }

  /** After the commit. */
  @Override
  public void flush() {}

  @Override
  public void clearCache() {}

  @Override
  public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public void close() {}
}
