package id.posyandu.referral.reporting;

import id.posyandu.referral.cities.Area;
import id.posyandu.referral.cities.AreaLevel;
import id.posyandu.referral.events.Indicator;
import id.posyandu.referral.kit.wire.EventJson;
import id.posyandu.referral.kit.wire.Topics;
import id.posyandu.referral.reporting.cases.IndicatorKey;
import id.posyandu.referral.reporting.cases.Places;
import id.posyandu.referral.reporting.cases.Total;
import id.posyandu.referral.reporting.dashboard.Numbers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * Everything that was ever said on the indicators' topic, in memory: whichever instance is asked knows every number,
 * its own and the others'. It reads as any dashboard may, without a group, from the beginning; {@link #caughtUp} when it
 * has read what stood there at the start.
 *
 * <p>A key costs some 630 bytes of memory, all of it included (measured on 100,000 numbers of posts; 900 before areas, periods
 * and slices were shared). A post that reports every month of a year in all six fields to some ten departments has about 300
 * keys, so 200 kB.
 */
final class IndicatorCopy implements Numbers, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IndicatorCopy.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final ObjectReader READER = EventJson.MAPPER.readerFor(Indicator.class);

  private final Map<String, Object> settings;
  private final Places places;
  private final MeterRegistry meters;
  private final Map<String, Indicator> indicators = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> posts = new ConcurrentHashMap<>();
  private final Set<Consumer<Indicator>> listeners = new CopyOnWriteArraySet<>();
  private volatile KafkaConsumer<String, byte[]> consumer;
  private volatile Thread reader;
  private volatile boolean running;
  private volatile boolean caughtUp;
  private final AtomicLong asked = new AtomicLong(1);
  private volatile long answered;

  IndicatorCopy(Map<String, Object> clientSettings, Places places, MeterRegistry meters) {
    settings = new HashMap<>(clientSettings);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.places = places;
    this.meters = meters;
    meters.gaugeMapSize("referral.indicators.keys", List.of(), indicators);
  }

  @Override
  public Indicator of(Area area, IndicatorKey key) {
    Indicator known = indicators.get(key.toString());
    return known != null ? known : key.indicator(area, Total.NOTHING);
  }

  @Override
  public Optional<Area> area(String code) {
    return places.area(code).or(() -> places.named(code).filter(post -> isKnown(post)));
  }

  private boolean isKnown(Area post) {
    return heardOf(post.parent()).contains(post.code()) || places.below(post.parent()).contains(post);
  }

  /** Of a kelurahan, its posts that are in the register or were ever heard of, by number. */
  @Override
  public List<Area> below(Area area) {
    var below = new TreeMap<String, Area>();
    places.below(area.code()).forEach(one -> below.put(one.code(), one));
    heardOf(area.code()).forEach(code -> places.named(code).ifPresent(post -> below.putIfAbsent(code, post)));
    return List.copyOf(below.values());
  }

  private Set<String> heardOf(String kelurahan) {
    return posts.getOrDefault(kelurahan, Set.of());
  }

  /** What stands on the topic under that key; null for nothing. */
  Indicator said(String key) {
    return indicators.get(key);
  }

  Collection<String> keys() {
    return indicators.keySet();
  }

  /** Asks whether all is read that stands on the topic now; {@link #answered} says so some time later. */
  long ask() {
    return asked.incrementAndGet();
  }

  boolean answered(long ticket) {
    return answered >= ticket;
  }

  boolean caughtUp() {
    return caughtUp;
  }

  /** Tells of every change from now on, on the reader's own thread: a listener has to be quick. */
  void listen(Consumer<Indicator> listener) {
    listeners.add(listener);
  }

  void forget(Consumer<Indicator> listener) {
    listeners.remove(listener);
  }

  @Override
  public void start() {
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    running = true;
    reader = new Thread(this::read, "indicator-copy");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (var reading = consumer; var lag = new KafkaClientMetrics(reading)) {
      lag.bindTo(meters);
      while (running) {
        readOn(reading);
      }
    }
  }

  /** While Kafka is away the copy stays as it is, and is tried again. */
  private void readOn(KafkaConsumer<String, byte[]> reading) {
    try {
      if (reading.assignment().isEmpty()) {
        reading.assign(reading.partitionsFor(Topics.INDICATORS).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList());
        reading.seekToBeginning(reading.assignment());
      }
      long ticket = asked.get();
      if (answered < ticket && atTheEnd(reading)) {
        answered = ticket;
        caughtUp = true;
      }
      reading.poll(POLL).forEach(this::keep);
    } catch (WakeupException stopped) {
      running = false;
    } catch (KafkaException trouble) {
      log.warn("The indicators can't be read just now: {}", trouble.getMessage());
    }
  }

  private static boolean atTheEnd(KafkaConsumer<String, byte[]> reading) {
    return reading.endOffsets(reading.assignment()).entrySet().stream()
        .allMatch(end -> reading.position(end.getKey()) >= end.getValue());
  }

  private void keep(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      indicators.remove(record.key());
      return;
    }
    try {
      Indicator indicator = sharing(READER.readValue(record.value()));
      indicators.put(record.key(), indicator);
      if (AreaLevel.POSYANDU.name().equals(indicator.level())) {
        posts.computeIfAbsent(indicator.parent(), kelurahan -> ConcurrentHashMap.newKeySet()).add(indicator.area());
      }
      listeners.forEach(listener -> listener.accept(indicator));
    } catch (JacksonException unreadable) {
      meters.counter("referral.records", "topic", record.topic(), "result", "dead").increment();
      log.warn("An indicator at {}-{} can't be read", record.partition(), record.offset());
    }
  }

  /** A few thousand areas, posts, periods and slices are named by hundreds of thousands of numbers. */
  private static Indicator sharing(Indicator one) {
    return new Indicator(
        shared(one.area()),
        shared(one.name()),
        shared(one.parent()),
        shared(one.level()),
        shared(one.period()),
        shared(one.slice()),
        one.definition(),
        one.asOf(),
        one.counts(),
        one.hours());
  }

  private static String shared(String text) {
    return text == null ? null : text.intern();
  }

  @Override
  public void stop() {
    running = false;
    consumer.wakeup();
    try {
      reader.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
