package id.posyandu.referral.kit.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import id.posyandu.referral.kit.wire.EventSender;
import id.posyandu.referral.kit.wire.WireKit;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** How every service uses MongoDB: nothing counts as written before it is durable, and a dead store answers soon. */
@AutoConfiguration(after = {WireKit.class, DataMongoAutoConfiguration.class})
@ConditionalOnClass(MongoClient.class)
public class StoreKit {
  private static final int FIND_SERVER_MS = 1_200;
  private static final int CONNECT_MS = 1_000;
  private static final int READ_MS = 1_800;

  @Bean
  static MongoClientSettingsBuilderCustomizer durableAndQuickToSayNo() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FIND_SERVER_MS, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket ->
                    socket
                        .connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MS, TimeUnit.MILLISECONDS));
  }

  /** No class name reaches MongoDB: a document is known by its collection. */
  @Bean
  static BeanPostProcessor namelessDocuments() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof MappingMongoConverter converter) {
          converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        }
        return bean;
      }
    };
  }

  @Bean
  @ConditionalOnBean(MongoOperations.class)
  Relays relays(MongoOperations mongo, EventSender sender, MeterRegistry meters) {
    return new Relays(mongo, sender, meters);
  }
}
